using System.Diagnostics;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using GPC.Objectives;
using Xunit;
using Xunit.Abstractions;

namespace GPC.Generators.Tests.Objectives;

/// <summary>
/// Random terms: reference, tensor operations and fused kernels agree, and so do their gradients, those of the tensor operations being PyTorch's. Each run draws others;
/// the environment variable <c>GPC_RANDOM_TERMS</c> says how many.
/// </summary>
public class RandomTreeTests(ITestOutputHelper output)
{
    // Terms that are compiled as one objective share what they can; objectives that are compiled at once share the compiler's start.
    const int TermsOfObjective = 8;
    const int TermsOfBatch = 200;

    static readonly int Count = int.Parse(Environment.GetEnvironmentVariable("GPC_RANDOM_TERMS") ?? "2000", CultureInfo.InvariantCulture);

    [Fact]
    public void TheFormsOfRandomTermsAgree()
    {
        var (seed, watch) = (Environment.TickCount, Stopwatch.StartNew());
        var (worst, compared, failures) = (Agreement.None, 0, new List<string>());
        for (var start = 0; start < Count; start += TermsOfBatch)
        {
            var groups = Enumerable.Range(start, Math.Min(TermsOfBatch, Count - start)).Select(index => Draw(seed, index)).Chunk(TermsOfObjective).ToList();
            var objectives = ObjectiveAssembly.Load(Agreement.Source(groups.Select(group => group.Select(tree => $"{tree}"))));
            foreach (var (group, index) in groups.Select((group, index) => (group, index)))
            {
                var agreements = Agreement.Of(objectives[$"O{index}"], seed + start + index);
                compared += agreements.Count(agreement => agreement is not null);
                worst = agreements.Aggregate(worst, (sum, agreement) => sum.Or(agreement ?? Agreement.None));
                failures.AddRange(group.Zip(agreements).Where(pair => pair.Second is { Holds: false }).Select(pair => Smallest(group, pair.First, seed + start + index)));
            }
        }
        output.WriteLine($"{compared} of {Count} terms compared in {watch.Elapsed.TotalSeconds:0} s, seed {seed}; largest relative errors: tensors from reference {worst.Reference:0.0e0}, fused double {worst.Double}, fused float {worst.Float}, tensors float {worst.FloatTensors}");
        Assert.True(failures.Count == 0, string.Join("\n\n", failures));
        Assert.True(compared > Count * 3 / 4, $"Only {compared} of {Count} terms could be compared.");
    }

    // Small terms mostly, some large ones.
    static Tree Draw(int seed, int index) => Trees.Scalar.Sample(1, new Rnd((ulong)(seed + index)), index % TermsOfObjective == 0 ? 12 + (index / TermsOfObjective % 16) : 3 + (index % 10))[0];

    static string Smallest(Tree[] group, Tree tree, int seed)
    {
        if (Failure(tree, seed) is null) return $"seed {seed}, only together:\n{string.Join('\n', group.AsEnumerable())}\nof which differs:\n{tree}";
        for (var smaller = tree; smaller is not null; smaller = tree.Shrink().FirstOrDefault(candidate => Failure(candidate, seed) is not null)) tree = smaller;
        return $"seed {seed}: {tree}: {Failure(tree, seed)}";
    }

    static string? Failure(Tree tree, int seed)
    {
        try
        {
            return Agreement.Of(ObjectiveAssembly.Load(Agreement.Source([[$"{tree}"]]))["O0"], seed)[0] is { Holds: false } agreement ? agreement.ToString() : null;
        }
        catch (Exception thrown) when (thrown is not InvalidOperationException)
        {
            return thrown.Message;
        }
    }
}
