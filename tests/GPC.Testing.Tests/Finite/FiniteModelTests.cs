using Xunit;
using static TorchSharp.torch;

namespace GPC.Testing.Tests.Finite;

/// <summary>The exact normaliser, and models of networks.</summary>
public class FiniteModelTests
{
    static readonly Law Normalized = new("Z", "probabilities add up to 1.", "Σ_x Σ_y p(x, y) = Σ_x p(x) = Σ_y p(y|x) = 1");

    [Fact]
    public void ProbabilitiesAddUpToOne() =>
        Normalized.Holds(
            "any logits",
            Worlds.Any,
            world =>
            {
                var model = world.Model;
                var joint = Enumerable
                    .Range(0, model.Points)
                    .Sum(x => Enumerable.Range(0, model.Clusters).Sum(y => Math.Exp(model.LogJoint(x, y))));
                return Violation.UnlessEqual("sum", "Σ p(x, y)", joint, "1", 1, Worlds.Rounding(world))
                    ?? Violation.UnlessEqual("sum", "Σ p(x)", model.Density().Sum(), "1", 1, Worlds.Rounding(world))
                    ?? Violation.UnlessEqual("sum", "Σ p(y|0)", model.Posterior(0).Sum(), "1", 1, Worlds.Rounding(world));
            },
            Worlds.Many
        );

    [Fact]
    public void AGeneratedModelIsEnumerated()
    {
        using var scope = NewDisposeScope();
        using var network = new SmallClusterer();
        var points = randn(6, 2);
        var model = FiniteModel.Of(network, points);
        var logits = network.call(points).detach();

        Assert.Equal((6, 3), (model.Points, model.Clusters));
        Assert.Equal(logits.flatten().logsumexp(0).item<float>(), model.LogNormalizer, 1e-5);
        Assert.Equal((logits[4].logsumexp(0) - logits.flatten().logsumexp(0)).item<float>(), model.LogDensity(4), 1e-5);
    }
}
