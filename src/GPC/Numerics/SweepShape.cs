using System.ComponentModel;

namespace GPC.Numerics;

/// <summary>What a sweep over rows needs: each number is the index of a size in the frame.</summary>
/// <param name="Rows">The rows it goes over.</param>
/// <param name="Clusters">The clusters that it visits.</param>
/// <param name="Scratch">The clusters of each tile that it copies or keeps.</param>
/// <param name="Sums">The clusters of each sum over rows that it makes.</param>
/// <param name="Totals">How many single numbers it sums over rows.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record SweepShape(int Rows, int[] Clusters, int[] Scratch, int[] Sums, int Totals);
