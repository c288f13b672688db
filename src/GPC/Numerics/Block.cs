using System.ComponentModel;

namespace GPC.Numerics;

/// <summary>The memory of a matrix, row after row.</summary>
/// <typeparam name="T">Type of the numbers.</typeparam>
/// <param name="Start">The first number.</param>
/// <param name="Clusters">Length of a row.</param>
/// <param name="Exists">False for a gradient that nobody wants.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct Block<T>(Pointer<T> Start, int Clusters, bool Exists)
    where T : unmanaged
{
    internal Pointer<T> Row(int row) => Start.Plus((nint)row * Clusters);
}
