using System.Diagnostics;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using GPC.Objectives;
using Xunit;
using Xunit.Abstractions;

namespace GPC.Generators.Tests.Objectives;

/// <summary>
/// Random terms: reference, tensor operations and fused kernels agree, and so do their gradients, those of the tensor operations being
/// PyTorch's. Each run draws others; the environment variable <c>GPC_RANDOM_TERMS</c> says how many, and <c>GPC_RANDOM_SEED</c> draws those
/// of an earlier run.
/// </summary>
public class RandomTreeTests(ITestOutputHelper output)
{
    // Terms that are compiled as one objective share what they can; objectives that are compiled at once share the compiler's start.
    const int TermsOfObjective = 8;
    const int TermsOfBatch = 200;

    static readonly int Count = int.Parse(Environment.GetEnvironmentVariable("GPC_RANDOM_TERMS") ?? "600", CultureInfo.InvariantCulture);

    static readonly int? Seed = Environment.GetEnvironmentVariable("GPC_RANDOM_SEED") is { } text
        ? int.Parse(text, CultureInfo.InvariantCulture)
        : null;

    [Fact]
    public void TheFormsOfRandomTermsAgree()
    {
        var (seed, watch) = (Seed ?? Environment.TickCount, Stopwatch.StartNew());
        var batches = Enumerable
            .Range(0, (Count + TermsOfBatch - 1) / TermsOfBatch)
            .AsParallel()
            .Select(batch => Compare(seed, batch * TermsOfBatch))
            .ToList();
        var (compared, worst) = (
            batches.Sum(batch => batch.Compared),
            batches.Aggregate(Agreement.None, (sum, batch) => sum.Or(batch.Worst))
        );
        output.WriteLine(
            $"{compared} of {Count} terms compared in {watch.Elapsed.TotalSeconds:0} s, seed {seed}; largest relative errors: tensors "
                + $"from reference {worst.Reference:0.0e0}, fused double {worst.Double}, fused float {worst.Float}, tensors float "
                + $"{worst.FloatTensors}"
        );
        Assert.True(batches.All(batch => batch.Failures.Count == 0), string.Join("\n\n", batches.SelectMany(batch => batch.Failures)));
        Assert.True(compared > Count * 3 / 4, $"Only {compared} of {Count} terms could be compared.");
    }

    static (int Compared, Agreement Worst, IReadOnlyList<string> Failures) Compare(int seed, int start)
    {
        var groups = Enumerable
            .Range(start, Math.Min(TermsOfBatch, Count - start))
            .Select(index => Draw(seed, index))
            .Chunk(TermsOfObjective)
            .ToList();
        var objectives = ObjectiveAssembly.Load(Agreement.Source(groups.Select(group => group.Select(tree => $"{tree}"))));
        var found = groups
            .SelectMany(
                (group, index) =>
                    Of(objectives[$"O{index}"], group, seed + start + index)
                        .Select((agreement, place) => (group, tree: group[place], agreement, seed: seed + start + index))
            )
            .ToList();
        return (
            found.Count(term => term.agreement is not null),
            found.Aggregate(Agreement.None, (sum, term) => sum.Or(term.agreement ?? Agreement.None)),
            [.. found.Where(term => term.agreement is { Holds: false }).Select(term => Smallest(term.group, term.tree, term.seed))]
        );
    }

    static IReadOnlyList<Agreement?> Of(Objective objective, Tree[] group, int seed)
    {
        try
        {
            return Agreement.Of(objective, seed);
        }
        catch (Exception thrown)
        {
            throw new InvalidOperationException($"seed {seed}: {string.Join('\n', group.AsEnumerable())}\n{thrown.Message}", thrown);
        }
    }

    // Small terms mostly, some large ones.
    static Tree Draw(int seed, int index) =>
        Trees.Scalar.Sample(
            1,
            new Rnd((ulong)(seed + index)),
            index % TermsOfObjective == 0 ? 12 + (index / TermsOfObjective % 16) : 3 + (index % 6)
        )[0];

    static string Smallest(Tree[] group, Tree tree, int seed)
    {
        if (Failure(tree, seed) is null)
            return $"seed {seed}, only together:\n{string.Join('\n', group.AsEnumerable())}\nof which differs:\n{tree}";
        for (
            var smaller = tree;
            smaller is not null;
            smaller = tree.Shrink().FirstOrDefault(candidate => Failure(candidate, seed) is not null)
        )
            tree = smaller;
        return $"seed {seed}: {tree}: {Failure(tree, seed)}";
    }

    static string? Failure(Tree tree, int seed)
    {
        try
        {
            return
                Agreement.Of(
                    ObjectiveAssembly.Load(
                        Agreement.Source([
                            [$"{tree}"],
                        ])
                    )["O0"],
                    seed
                )[0]
                    is { Holds: false } agreement
                ? agreement.ToString()
                : null;
        }
        catch (Exception thrown) when (thrown is not InvalidOperationException)
        {
            return thrown.Message;
        }
    }
}
