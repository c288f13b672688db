using System.Diagnostics;
using System.Globalization;
using GPC.Benchmarks.HandWritten;
using GPC.Benchmarks.Networks;
using GPC.Numerics;
using GPC.Objectives;
using static TorchSharp.torch;

namespace GPC.Benchmarks;

/// <summary>
/// Triad on three matrices of float logits, forward and backward as a training step does it (<see cref="Objective.Backward"/>): against the
/// same loss by hand (<c>triad</c>), likewise as a node of the graph (<c>triad-node</c>), against what the machine could do at best
/// (<c>triad-limit</c>), the peak of extra memory (<c>triad-memory</c>), and whether the cost is linear in rows x clusters
/// (<c>triad-linear</c>).
/// </summary>
static class TriadBenchmarks
{
    static readonly (int Rows, int Clusters)[] Sizes = [(400, 2), (256, 10), (1024, 128), (4096, 512), (4096, 2048), (16384, 2048)];

    public static IEnumerable<Benchmark> All =>
        [
            .. from size in Sizes
            from threads in (int[])[1, 2]
            select new Benchmark(
                Name("triad", size, threads),
                "us",
                threads,
                21,
                () => Time(size, Step(size)),
                () => Time(size, ByHand(size)),
                "torch"
            ),
            .. from size in Sizes[..4]
            select new Benchmark(
                Name("triad-node", size, 1),
                "us",
                1,
                21,
                () => Time(size, NodeStep(size)),
                () => Time(size, ByHand(size))
            ),
            .. from size in Sizes
            from threads in (int[])[1, 2]
            select new Benchmark(
                Name("triad-limit", size, threads),
                "us",
                threads,
                21,
                () => Time(size, Step(size)),
                () => Limit(size, threads)
            ),
            Benchmark.Aim("triad-linear", "x", 3, 2, WorstRatioToLinear),
            .. from size in Sizes[4..]
            select new Benchmark(
                Name("triad-memory", size, 1),
                "MiB",
                1,
                3,
                () => ExtraMemory(Step(size)),
                () => ExtraMemory(ByHand(size)),
                "torch"
            ),
        ];

    static string Name(string what, (int Rows, int Clusters) size, int threads) =>
        string.Create(CultureInfo.InvariantCulture, $"{what}-{size.Rows}x{size.Clusters}-{threads}");

    static Func<double> Time((int Rows, int Clusters) size, Action step)
    {
        var goes = Goes(size);
        WarmUp(step);
        return () => Stopwatches.Microseconds(goes, step);
    }

    // Until the run-time's compiler has compiled everything a second time, for speed, which it starts 0.1 s after the last new method.
    static void WarmUp(Action step)
    {
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start).TotalSeconds < 1; )
            step();
    }

    // The time for a number in matrices of different forms, large enough for what a call costs not to count: the longest over the shortest.
    static Func<double> WorstRatioToLinear()
    {
        var sizes = (
            from rows in (int[])[2048, 4096, 8192]
            from clusters in (int[])[32, 64, 128, 256, 512, 1024]
            select (Rows: rows, Clusters: clusters)
        ).ToList();
        var steps = sizes.Select(Step).ToList();
        var isFirst = true;
        return () =>
        {
            var times = sizes
                .Zip(steps, (size, step) =>
                    Stopwatches.Microseconds(Math.Max(3, Goes(size)), step) * 1000 / (3.0 * size.Rows * size.Clusters)
                )
                .ToList();
            if (!isFirst)
                Print(sizes, times);
            isFirst = false;
            return times.Max() / times.Min();
        };
    }

    static void Print(List<(int Rows, int Clusters)> sizes, List<double> times)
    {
        Console.WriteLine(
            "ns for a number        "
                + string.Join(
                    "",
                    sizes.Select(size => size.Clusters).Distinct().Select(clusters => FormattableString.Invariant($"{clusters, 7}"))
                )
                + " clusters"
        );
        foreach (var row in sizes.Zip(times).GroupBy(cell => cell.First.Rows))
            Console.WriteLine(
                FormattableString.Invariant($"{row.Key, 17} rows ")
                    + string.Join("", row.Select(cell => FormattableString.Invariant($"{cell.Second, 7:F2}")))
            );
    }

    static Action Step((int Rows, int Clusters) size)
    {
        var inputs = Inputs(size);
        return () =>
        {
            Triad.Objective.Backward(inputs);
            ClearGradients(inputs);
        };
    }

    static Action NodeStep((int Rows, int Clusters) size)
    {
        var inputs = Inputs(size);
        return () =>
        {
            using var value = Triad.Evaluate(inputs[0], inputs[1], inputs[2]);
            value.Total.backward();
            ClearGradients(inputs);
        };
    }

    static Action ByHand((int Rows, int Clusters) size)
    {
        var inputs = Inputs(size);
        return () =>
        {
            using var loss = HandWrittenTriad.Loss(inputs[0], inputs[1], inputs[2]);
            loss.backward();
            ClearGradients(inputs);
        };
    }

    static Tensor[] Inputs((int Rows, int Clusters) size) =>
        [.. Enumerable.Range(0, 3).Select(_ => randn(size.Rows, size.Clusters).requires_grad_())];

    static void ClearGradients(Tensor[] inputs)
    {
        foreach (var input in inputs)
        {
            input.grad?.Dispose();
            input.grad = null;
        }
    }

    static int Goes((int Rows, int Clusters) size) => (int)Math.Clamp(5_000_000L / ((long)size.Rows * size.Clusters), 1, 100);

    // Every matrix has to be read, every gradient written, and every logit has an exponential: the larger of the times for copying three
    // matrices and for the exponentials.
    static Func<double> Limit((int Rows, int Clusters) size, int threads)
    {
        var from = new float[3 * size.Rows * size.Clusters];
        var to = new float[from.Length];
        var goes = Goes(size);
        return () =>
            Math.Max(
                Stopwatches.Microseconds(goes, () =>
                    Parts(threads, from.Length, (first, length) => from.AsSpan(first, length).CopyTo(to.AsSpan(first)))
                ),
                Stopwatches.Microseconds(goes, () => Parts(threads, from.Length, (first, length) => Exponentials(length)))
            );
    }

    static void Parts(int threads, int length, Action<int, int> work)
    {
        if (threads == 1)
            work(0, length);
        else
            Parallel.For(0, threads, part => work(part * (length / threads), length / threads));
    }

    // In place, on a piece that stays in the first cache.
    static unsafe void Exponentials(int count)
    {
        var piece = stackalloc float[1024];
        var memory = new Pointer<float>(piece);
        for (var done = 0; done < count; done += 1024)
        {
            for (var at = 0; at < 1024; at += SimdVector256<float>.Count)
                SimdVector256<float>.Store(SimdVector256<float>.ExpNonPositive(SimdVector256<float>.Load(memory, at)), memory, at);
        }
    }

    static Func<double> ExtraMemory(Action step) => () => PeakMemory.Mebibytes(step);
}
