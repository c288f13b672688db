using GPC.Data;
using GPC.Training;
using Xunit;
using static TorchSharp.torch;

namespace GPC.Tests.Metrics;

/// <summary>Scores that tell data from other data.</summary>
public sealed class OutOfDistributionTests
{
    static readonly Dataset Points = Dataset.FromValues("points", [0, 0, 1, 0.5f, -1, 2], [2], new() { Min = -3, Max = 3 });

    [Fact]
    public void ScoresAreThoseOfTheLogits()
    {
        using var scope = NewDisposeScope();
        var network = nn.Linear(2, 3);
        var scores = OutOfDistribution.Of(network, Points);
        using var points = Points.All();
        var input = points.Tensor.requires_grad_();
        var logits = network.call(input);
        logits.logsumexp(1).sum().backward();
        Assert.Equal(logits.logsumexp(1).data<float>().ToArray(), scores.LogDensity);
        Assert.Equal(logits.softmax(1).amax([1L]).data<float>().ToArray(), scores.MaxSoftmax);
        Assert.Equal(input.grad!.norm(1).neg().data<float>().ToArray(), scores.GradientNorm, (one, other) => Math.Abs(one - other) < 1e-6);
        Assert.Equal(["log p(x)", "max softmax", "gradient norm"], scores.ByName.Keys);
    }
}
