using TorchSharp;

namespace GPC.Numerics;

public sealed partial class KernelContext<T>
{
    // Rows between moves of the sums to double precision; a multiple of every tile's rows.
    const int BlockRows = 256;

    // Numbers that are worth another thread.
    const long PartWork = 1 << 14;

    /// <summary>Goes over all rows, by several threads if it is worth it.</summary>
    /// <typeparam name="V">The vector.</typeparam>
    /// <typeparam name="TLoop">The loop.</typeparam>
    /// <returns>The sums over rows. Their order of summation depends on the number of threads and on nothing else.</returns>
    public RowLoopResult Run<V, TLoop>()
        where V : struct, IVector<V, T>
        where TLoop : struct, IRowLoop<T>
    {
        var shape = TLoop.Shape;
        var isInterleaved = IsInterleaved<V>(shape);
        var isWhole = Array.TrueForAll(shape.Clusters, size => sizes[size] % V.Count == 0);
        var count = sizes[shape.Rows];
        var partRows = PartRows(count, shape);
        var threads = new ThreadScratch<T>[(count + partRows - 1) / partRows];
        for (var i = 0; i < threads.Length; i++)
            threads[i] = NewScratch<V>(shape, isInterleaved);

        if (threads.Length == 1)
            RunPart(0);
        else
            Parallel.For(0, threads.Length, RunPart);
        return RowLoopResult.Of(threads);

        void RunPart(int index)
        {
            var thread = threads[index];
            var end = Math.Min(count, (index + 1) * partRows);
            for (var first = index * partRows; first < end; first += BlockRows)
            {
                var blockEnd = Math.Min(end, first + BlockRows);
                if (isInterleaved)
                    RunBlock<V, InterleavedLayout<V, T>, TLoop>(thread, first, blockEnd);
                else if (isWhole)
                    RunBlock<V, RowLayout<V, T, WholeEnd>, TLoop>(thread, first, blockEnd);
                else
                    RunBlock<V, RowLayout<V, T, OverlappingEnd>, TLoop>(thread, first, blockEnd);
            }
        }
    }

    void RunBlock<V, L, TLoop>(ThreadScratch<T> thread, int first, int end)
        where V : struct, IVector<V, T>
        where L : struct, ILayout<V, T>
        where TLoop : struct, IRowLoop<T>
    {
        TLoop.Run<V, L>(this, thread, first, end);
        for (var sum = 0; sum < thread.Sums.Length; sum++)
            L.MoveSums(thread.Sums[sum], thread.SumTotals[sum]);
    }

    // Short rows would not fill vectors, or spend their time on the sums within vectors.
    bool IsInterleaved<V>(RowLoopShape shape)
        where V : struct, IVector<V, T>
    {
        var shortest = int.MaxValue;
        foreach (var size in shape.Clusters)
            shortest = Math.Min(shortest, sizes[size]);
        return shortest < V.Count || shortest == int.MaxValue || (KernelChoices.Current.Interleaved ?? shortest < 4 * V.Count);
    }

    int PartRows(int count, RowLoopShape shape)
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

    ThreadScratch<T> NewScratch<V>(RowLoopShape shape, bool isInterleaved)
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
        return new ThreadScratch<T>(scratch, sums, totals, new double[shape.Totals]);

        int TileSize(int size) =>
            isInterleaved ? InterleavedLayout<V, T>.TileSize(sizes[size]) : RowLayout<V, T, WholeEnd>.TileSize(sizes[size]);
    }
}
