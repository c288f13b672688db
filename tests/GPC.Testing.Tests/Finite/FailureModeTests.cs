using GPC.Objectives;
using Xunit;
using static GPC.Testing.Distributions;

namespace GPC.Testing.Tests.Finite;

/// <summary>F1, F2 and F3: the full objective punishes each failure mode, and without the term against it does not.</summary>
public class FailureModeTests
{
    static readonly Law SameTwin = new(
        "F1",
        "a model of uniform density with the same posteriors has the same L_INV and L_PRIOR, and L_GEN = −log |Ω|.",
        "f(x) − lse f(x): L_INV, L_PRIOR unchanged, L_GEN = −log |Ω|"
    );

    public static TheoryData<int, int> Sizes =>
        new()
        {
            { 2, 2 },
            { 2, 5 },
            { 3, 3 },
            { 5, 2 },
        };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void RepresentationCollapseCostsLikelihood(int clusters, int pointsEach)
    {
        var balanced = new Balanced(clusters, pointsEach, 3);
        var (world, points) = (balanced.World, clusters * pointsEach);
        var constant = world with { Model = new FiniteModel(new double[points, clusters]) };
        var (healthy, collapsed) = (TriadValues.Of(world), TriadValues.Of(constant));

        Assert.Equal(-Math.Log(points), collapsed.Generative, 1e-13);
        Assert.Equal(Math.Log(points) - Entropy(balanced.Density), healthy.Generative - collapsed.Generative, 1e-13);
        Assert.True(healthy.Generative - collapsed.Generative > 0.01);
        Assert.True(healthy.Total > collapsed.Total);

        // The term against cluster collapse is content with the constant, and so is the divergence between views.
        Assert.Equal(-Math.Log(clusters), collapsed.Prior, 1e-13);
        Assert.Equal(0, TriadKl.EvaluateReference(constant.DataLogits, constant.ViewLogits, constant.AllLogits).Invariance, 1e-13);
    }

    [Fact]
    public void WithoutTheGenerativeTermTheDensityIsFree() =>
        SameTwin.Holds(
            "Triad",
            Worlds.Any,
            world =>
            {
                var flat = (double[,])world.Model.Logits.Clone();
                for (var i = 0; i < flat.Length; i++)
                {
                    var (point, cluster) = (i / world.Model.Clusters, i % world.Model.Clusters);
                    flat[point, cluster] = world.Model.LogPosterior(point)[cluster];
                }
                var (before, after, rounding) = (
                    TriadValues.Of(world),
                    TriadValues.Of(world with { Model = new FiniteModel(flat) }),
                    Worlds.Rounding(world)
                );
                return Violation.UnlessEqual("L_INV", "before", before.Invariance, "with uniform density", after.Invariance, rounding)
                    ?? Violation.UnlessEqual("L_PRIOR", "before", before.Prior, "with uniform density", after.Prior, rounding)
                    ?? Violation.UnlessEqual(
                        "L_GEN",
                        "with uniform density",
                        after.Generative,
                        "−log |Ω|",
                        -Math.Log(world.Model.Points),
                        rounding
                    );
            },
            Worlds.Many
        );

    [Theory]
    [MemberData(nameof(Sizes))]
    public void ClusterCollapseDiverges(int clusters, int pointsEach)
    {
        foreach (var certainty in (double[])[50, 100, 1000])
        {
            var balanced = new Balanced(clusters, pointsEach, certainty);
            var healthy = TriadValues.Of(balanced.World);
            var collapsed = TriadValues.Of(
                balanced.World with
                {
                    Model = new FiniteModel(balanced.Logits(balanced.Density, _ => clusters - 1)),
                }
            );

            Assert.Equal(0, collapsed.Invariance, 1e-12);
            Assert.Equal(-certainty * (clusters - 1) / clusters, collapsed.Prior, 1e-9);
            Assert.True(healthy.Total > collapsed.Total + (certainty / 4));

            // Without L_PRIOR nothing is lost.
            Assert.Equal(healthy.Generative + healthy.Invariance, collapsed.Generative + collapsed.Invariance, 1e-12);
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void SwappedAssignmentsCostInvarianceAlone(int clusters, int pointsEach)
    {
        var balanced = new Balanced(clusters, pointsEach, 20);
        var world = balanced.World;

        // The assignments of two pairs' data are swapped; their views keep theirs. A point of its own for each datum and view, so that only
        // the data change.
        var apart = Apart(world, point => point);
        int last = world.Data.Count - 1;
        var swapped = Apart(world, index => index == 0 ? last
            : index == last ? 0
            : index);
        var (before, after) = (Terms(apart), Terms(swapped));

        Assert.Equal(before.Uniformity, after.Uniformity, 1e-12);
        Assert.Equal(before.Generative, after.Generative, 1e-12);
        Assert.Equal(Information(apart), Information(swapped), 1e-12);
        Assert.Equal(before.Invariance + (2 * 20.0 / world.Data.Count), after.Invariance, 1e-6);
    }

    static FiniteWorld Apart(FiniteWorld world, Func<int, int> assignment)
    {
        var (count, clusters) = (world.Data.Count, world.Model.Clusters);
        var logits = new double[2 * count, clusters];
        for (var i = 0; i < 2 * count; i++)
        {
            var point = i < count ? world.Data[assignment(i)] : world.Views[i - count];
            for (var j = 0; j < clusters; j++)
                logits[i, j] = world.Model.Logits[point, j];
        }
        return new(new FiniteModel(logits), [.. Enumerable.Range(0, count)], [.. Enumerable.Range(count, count)]);
    }

    static (double Invariance, double Uniformity, double Generative) Terms(FiniteWorld world) =>
        Triad.EvaluateReference(world.DataLogits, world.ViewLogits, world.AllLogits);

    static double Information(FiniteWorld world)
    {
        var (certainty, balance) = MutualInformation.EvaluateReference(world.DataLogits);
        return certainty + balance;
    }
}
