using System.Diagnostics;
using System.Globalization;
using static TorchSharp.torch;

namespace GPC.Tests.Calls;

/// <summary>
/// Makes random calls, most of them wrong, in a process of its own: a call that ends the process is named by what is left in its file.
/// </summary>
static class CallProgram
{
    public const string Verb = "calls";

    /// <summary>The entry point of the test program, which test runners do not use.</summary>
    /// <param name="args"><c>calls FIRST COUNT FILE</c>: makes the calls of that many seeds.</param>
    static int Main(string[] args)
    {
        if (args is [Verb, var first, var count, var file])
            return Run(int.Parse(first, CultureInfo.InvariantCulture), int.Parse(count, CultureInfo.InvariantCulture), file);
        Console.Error.WriteLine($"Run tests with dotnet test. A call again: dotnet GPC.Tests.dll {Verb} SEED 1 FILE");
        return 2;
    }

    static int Run(int first, int count, string file)
    {
        set_num_threads(1);
        var kinds = new SortedDictionary<string, (int Calls, int Wrong)>(StringComparer.Ordinal);
        using var last = System.IO.File.OpenHandle(file, FileMode.Create, FileAccess.Write, FileShare.Read);
        var faults = new HashSet<string>();
        var watch = Stopwatch.StartNew();
        for (var seed = first; seed < first + count; seed++)
        {
            using var scope = NewDisposeScope();
            manual_seed(seed).Dispose();
            RandomAccess.Write(last, BitConverter.GetBytes(seed), 0);
            var call = Next(new Random(seed));
            if (call.Fault() is { } fault)
            {
                if (faults.Add(call.Kind))
                    Console.WriteLine($"seed {seed}: {call.Kind}: {fault}");
                continue;
            }
            var (calls, wrong) = kinds.GetValueOrDefault(call.Kind);
            kinds[call.Kind] = (calls + 1, wrong + (call.IsWrong ? 1 : 0));
        }
        foreach (var (kind, (calls, wrong)) in kinds)
            Console.WriteLine(FormattableString.Invariant($"{calls, 7} {(wrong > 0 ? "wrong" : "right")}  {kind}"));
        var ended = faults.Count == 0 ? "all ended as they have to" : $"{faults.Count} kinds ended otherwise";
        Console.WriteLine(
            FormattableString.Invariant(
                $"{count} calls, {kinds.Values.Sum(kind => kind.Wrong)} wrong, {ended}, in {watch.Elapsed.TotalSeconds:F0} s"
            )
        );
        return faults.Count == 0 ? 0 : 1;
    }

    // Training takes a thousand times as long as a check does.
    static Call Next(Random random) =>
        random.Next(1000) switch
        {
            < 480 => ModelCalls.Next(random),
            < 780 => ObjectiveCalls.Next(random),
            < 880 => ViewCalls.Next(random),
            < 940 => SamplerCalls.Next(random),
            < 996 => MeasureCalls.Next(random),
            _ => TrainingCalls.Next(random),
        };
}
