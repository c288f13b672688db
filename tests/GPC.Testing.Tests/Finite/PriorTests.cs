using GPC.Objectives;
using GPC.Terms;
using Xunit;
using static GPC.Testing.Distributions;

namespace GPC.Testing.Tests.Finite;

/// <summary>B3: the prior's term is at least the entropy of the prior, when this is attained, and how strict it is.</summary>
public class PriorTests
{
    static readonly Law Bound = new(
        "B3",
        "the cross-entropy from prior to mean posterior is at least the prior's entropy, by at least their distance.",
        "CE(π, p̄) ≥ H(π) + 2 TV(π, p̄)²"
    );
    static readonly Law Attained = new("B3", "the bound is attained where the mean posterior is the prior.", "CE(π, p̄) = H(π) for p̄ = π");
    static readonly Law Uniform = new("B3", "for the uniform prior the term is at most −log c.", "L_PRIOR ≤ −log c − 2 TV(1/c, p̄)²");

    [Fact]
    public void TheTermIsAtLeastTheEntropy() =>
        Bound.Holds(
            "TriadWithPrior",
            Worlds.WithDistribution,
            coded =>
                Violation.UnlessAtMost(
                    "MatchingPrior",
                    "H(π) + 2 TV²",
                    Entropy(coded.Distribution) + (2 * Math.Pow(TotalVariation(coded.Distribution, coded.World.MeanPosterior()), 2)),
                    "CE(π, p̄)",
                    Matching(coded.World, coded.Distribution),
                    Worlds.Rounding(coded.World)
                ),
            Worlds.Many
        );

    [Fact]
    public void EqualFrequenciesAttainIt() =>
        Attained.Holds(
            "TriadWithPrior",
            Worlds.WithDistribution,
            coded =>
            {
                // The prior is the mean posterior of any logits.
                var (mean, rounding) = (coded.World.MeanPosterior(), Worlds.Rounding(coded.World));
                return Violation.UnlessEqual("MatchingPrior", "CE(p̄, p̄)", Matching(coded.World, mean), "H(p̄)", Entropy(mean), rounding);
            },
            Worlds.Many
        );

    [Fact]
    public void UniformityIsAtLeastTheLogarithmOfTheClusters() =>
        Uniform.Holds(
            "Triad",
            Worlds.Any,
            world =>
            {
                var clusters = world.Model.Clusters;
                var distance = TotalVariation([.. Enumerable.Repeat(1.0 / clusters, clusters)], world.MeanPosterior());
                return Violation.UnlessAtMost(
                    "L_PRIOR",
                    "L_PRIOR",
                    TriadValues.Of(world).Prior,
                    "−log c − 2 TV²",
                    -Math.Log(clusters) - (2 * distance * distance),
                    Worlds.Rounding(world)
                );
            },
            Worlds.Many
        );

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void EqualUseAttainsTheLogarithmOfTheClusters(int clusters)
    {
        var logits = new double[clusters, clusters];
        for (var i = 0; i < clusters; i++)
            logits[i, i] = 3;
        int[] all = [.. Enumerable.Range(0, clusters)];

        Assert.Equal(-Math.Log(clusters), TriadValues.Of(new FiniteWorld(new FiniteModel(logits), all, all)).Prior, 1e-14);
    }

    static double Matching(FiniteWorld world, double[] prior) =>
        TriadWithPrior.EvaluateReference(world.DataLogits, world.ViewLogits, new PerCluster(prior), world.AllLogits).MatchingPrior;
}
