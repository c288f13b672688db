using Xunit;
using static GPC.Testing.Distributions;

namespace GPC.Testing.Tests.Finite;

/// <summary>B4, B5 and B6: Gibbs' inequality, the bound of all three terms together, and its reading as a probability.</summary>
public class WholeBoundTests
{
    static readonly Law Gibbs = new(
        "B4",
        "no model is more likely than the data's own distribution, by at least their distance.",
        "E_p log p_model(x) ≤ −H(p) − 2 TV(p, p_model)²"
    );
    static readonly Law Whole = new(
        "B5",
        "all three terms together are at most minus the entropy of data and of equally used clusters.",
        "L_GEN + L_INV + L_PRIOR ≤ −H(p) − log c"
    );
    static readonly Law Probability = new(
        "B6",
        "exp(−CE) is a probability, so the objective is at most the log-likelihood.",
        "0 < exp(−CE) ≤ 1, L_GEN + L_INV + L_PRIOR ≤ E_p log p(x)"
    );

    public static TheoryData<int, int> Sizes =>
        new()
        {
            { 1, 1 },
            { 2, 1 },
            { 2, 3 },
            { 3, 2 },
            { 5, 4 },
        };

    [Fact]
    public void NoModelBeatsTheData() =>
        Gibbs.Holds(
            "any logits",
            Worlds.Any,
            world =>
            {
                var (p, model) = (world.Density(), world.Model.Density());
                return Violation.UnlessAtMost(
                    "L_GEN",
                    "L_GEN",
                    world.Generative,
                    "−H(p) − 2 TV²",
                    -Entropy(p) - (2 * Math.Pow(TotalVariation(p, model), 2)),
                    Worlds.Rounding(world)
                );
            },
            Worlds.Many
        );

    [Theory]
    [MemberData(nameof(Sizes))]
    public void TheDatasOwnDensityAttainsGibbs(int clusters, int pointsEach)
    {
        var balanced = new Balanced(clusters, pointsEach, 2);
        Assert.Equal(-Entropy(balanced.Density), balanced.World.Generative, 1e-13);
    }

    [Fact]
    public void AllTermsTogetherAreBounded() =>
        Whole.Holds(
            "Triad",
            Worlds.Any,
            world =>
                Violation.UnlessAtMost(
                    "bound",
                    "L_GEN + L_INV + L_PRIOR",
                    TriadValues.Of(world).Total,
                    "−H(p) − log c",
                    -Entropy(world.Density()) - Math.Log(world.Model.Clusters),
                    Worlds.Rounding(world)
                ),
            Worlds.Many
        );

    [Theory]
    [MemberData(nameof(Sizes))]
    public void TheBoundIsApproachedAsPosteriorsBecomeCertain(int clusters, int pointsEach)
    {
        double[] gaps = [.. new double[] { 1, 2, 4, 8, 16, 64 }.Select(certainty => Gap(new Balanced(clusters, pointsEach, certainty)))];

        Assert.InRange(gaps[^1], -1e-12, 1e-12);
        if (clusters == 1)
            return;
        Assert.Equal(gaps.OrderDescending(), gaps);
        Assert.All(gaps[..^1], gap => Assert.True(gap > 1e-6, $"{gap}"));
    }

    [Theory]
    [InlineData(2, 3)]
    [InlineData(3, 2)]
    public void EachConditionIsNeeded(int clusters, int pointsEach)
    {
        var balanced = new Balanced(clusters, pointsEach, 64);
        var world = balanced.World;

        double[] uniform = [.. Enumerable.Repeat(1.0 / world.Model.Points, world.Model.Points)];
        AtLeast(
            Divergence(balanced.Density, [.. uniform.Select(x => Math.Log(x))]),
            balanced,
            world with
            {
                Model = new FiniteModel(balanced.Logits(uniform)),
            }
        );

        int[] views = [world.Model.Points - 1, .. world.Views.Skip(1)];
        AtLeast(64.0 / world.Data.Count, balanced, world with { Views = views });

        var merged = world with
        {
            Model = new FiniteModel(balanced.Logits(balanced.Density, point => Math.Max(1, balanced.ClusterOf(point)))),
        };
        AtLeast(
            2 * Math.Pow(TotalVariation([.. Enumerable.Repeat(1.0 / clusters, clusters)], merged.MeanPosterior()), 2),
            balanced,
            merged
        );
    }

    [Fact]
    public void TheTermsAreLogarithmsOfProbabilities() =>
        Probability.Holds(
            "Triad",
            Worlds.Any,
            world =>
            {
                var (values, rounding) = (TriadValues.Of(world), Worlds.Rounding(world));
                return Violation.UnlessAtMost("L_INV", "L_INV", values.Invariance, "log 1", 0, rounding)
                    ?? Violation.UnlessAtMost("L_PRIOR", "L_PRIOR", values.Prior, "log 1", 0, rounding)
                    ?? Violation.UnlessAtMost(
                        "objective",
                        "L_GEN + L_INV + L_PRIOR",
                        values.Total,
                        "E_p log p(x)",
                        world.Generative,
                        rounding
                    );
            },
            Worlds.Many
        );

    [Fact]
    public void OneClusterAttainsTheLikelihoodAndTwoDoNot()
    {
        var one = TriadValues.Of(new Balanced(1, 3, 64).World);
        var two = TriadValues.Of(new Balanced(2, 3, 64).World);

        Assert.Equal(one.Generative, one.Total, 1e-14);
        Assert.Equal(two.Generative - Math.Log(2), two.Total, 1e-12);
    }

    static double Gap(Balanced balanced) => Gap(balanced, balanced.World);

    static double Gap(Balanced balanced, FiniteWorld world) =>
        -Entropy(balanced.Density) - Math.Log(balanced.Clusters) - TriadValues.Of(world).Total;

    static void AtLeast(double distance, Balanced balanced, FiniteWorld world)
    {
        Assert.True(distance > 0.01, $"{distance}");
        Assert.True(Gap(balanced, world) >= distance - 1e-9, $"{Gap(balanced, world)} is less than {distance}");
    }
}
