using System.ComponentModel;

namespace GPC.Numerics;

/// <summary>How rows end that are worked on in vectors.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IRowEnd
{
    /// <summary>Whether the last vector may overlap the one before, because the clusters are no multiple of a vector's numbers.</summary>
    static abstract bool Overlaps { get; }
}
