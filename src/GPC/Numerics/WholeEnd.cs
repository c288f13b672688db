using System.ComponentModel;

namespace GPC.Numerics;

/// <summary>Rows are a whole number of vectors.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct WholeEnd : IRowEnd
{
    /// <inheritdoc/>
    public static bool Overlaps => false;
}
