using TorchSharp;

namespace GPC.Numerics;

public sealed partial class Frame<T>
{
    // Rows between moves of the sums to double precision; a multiple of every tile's rows.
    const int BlockRows = 256;

    // Numbers that are worth another thread.
    const long PartWork = 1 << 14;

    /// <summary>Goes over all rows, by several threads if it is worth it.</summary>
    /// <param name="shape">What the sweep needs.</param>
    /// <param name="whole">The sweep along rows that are a whole number of vectors.</param>
    /// <param name="along">The sweep along other long rows.</param>
    /// <param name="across">The sweep across short rows.</param>
    /// <typeparam name="V">The vector.</typeparam>
    /// <returns>The sums over rows. Their order of summation depends on the number of threads and on nothing else.</returns>
    public SweepResult Sweep<V>(SweepShape shape, Sweep<T> whole, Sweep<T> along, Sweep<T> across)
        where V : struct, IVector<V, T>
    {
        ArgumentNullException.ThrowIfNull(shape);
        var isAcross = IsAcross<V>(shape);
        var sweep =
            isAcross ? across
            : Array.TrueForAll(shape.Clusters, size => sizes[size] % V.Count == 0) ? whole
            : along;
        var count = sizes[shape.Rows];
        var partRows = PartRows(count, shape);
        var parts = new Part<T>[(count + partRows - 1) / partRows];
        for (var i = 0; i < parts.Length; i++)
            parts[i] = NewPart<V>(shape, isAcross);

        if (parts.Length == 1)
            RunPart(0);
        else
            Parallel.For(0, parts.Length, RunPart);
        return SweepResult.Of(parts);

        void RunPart(int index)
        {
            var end = Math.Min(count, (index + 1) * partRows);
            for (var first = index * partRows; first < end; first += BlockRows)
            {
                sweep(this, parts[index], first, Math.Min(end, first + BlockRows));
                for (var sum = 0; sum < shape.Sums.Length; sum++)
                {
                    if (isAcross)
                        Across<V, T>.MoveSums(parts[index].Sums[sum], parts[index].SumTotals[sum]);
                    else
                        Along<V, T, WholeEnd>.MoveSums(parts[index].Sums[sum], parts[index].SumTotals[sum]);
                }
            }
        }
    }

    // Short rows would not fill vectors, or spend their time on the sums within vectors.
    bool IsAcross<V>(SweepShape shape)
        where V : struct, IVector<V, T>
    {
        var shortest = int.MaxValue;
        foreach (var size in shape.Clusters)
            shortest = Math.Min(shortest, sizes[size]);
        return shortest < V.Count || shortest == int.MaxValue || (KernelChoices.Current.AcrossRows ?? shortest < 4 * V.Count);
    }

    int PartRows(int count, SweepShape shape)
    {
        var work = 0L;
        foreach (var size in shape.Scratch)
            work += (long)count * sizes[size];
        var threads = KernelChoices.Current.Threads ?? (int)Math.Clamp(work / PartWork, 1, torch.get_num_threads());
        var blocks = (count + BlockRows - 1) / BlockRows;
        return threads == 1 ? blocks * BlockRows
            : blocks >= 4 * threads ? (blocks + threads - 1) / threads * BlockRows
            : RoundUp((count + threads - 1) / threads, 16);
    }

    static int RoundUp(int value, int multiple) => (value + multiple - 1) / multiple * multiple;

    Part<T> NewPart<V>(SweepShape shape, bool isAcross)
        where V : struct, IVector<V, T>
    {
        var (scratch, sums, totals) = (
            new Pointer<T>[shape.Scratch.Length],
            new Pointer<T>[shape.Sums.Length],
            new double[shape.Sums.Length][]
        );
        for (var i = 0; i < scratch.Length; i++)
            scratch[i] = arena.Take<T>(TileSize(shape.Scratch[i]));
        for (var i = 0; i < sums.Length; i++)
            (sums[i], totals[i]) = (arena.Take<T>(TileSize(shape.Sums[i])), new double[sizes[shape.Sums[i]]]);
        return new Part<T>(scratch, sums, totals, new double[shape.Totals]);

        int TileSize(int size) => isAcross ? Across<V, T>.TileSize(sizes[size]) : Along<V, T, WholeEnd>.TileSize(sizes[size]);
    }
}
