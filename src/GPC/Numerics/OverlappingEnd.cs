using System.ComponentModel;

namespace GPC.Numerics;

/// <summary>The last vector of a row may overlap the one before.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct OverlappingEnd : IRowEnd
{
    /// <inheritdoc/>
    public static bool Overlaps => true;
}
