using GPC.Data;
using GPC.Tests.Views;
using Xunit;
using static TorchSharp.torch;

namespace GPC.Tests.Training;

[Collection(GlobalRandomness.Name)]
public class SafeguardTests
{
    [Fact]
    public void ThePenaltyIsTheWeightedMeanSquaredEnergyOfDataAndSamples()
    {
        using var scope = NewDisposeScope();
        var run = new Descent(Descent.Config with { Safeguards = new() { EnergyPenalty = 0.3 } });
        var (loss, gradient) = run.Of(1, (z, view, model) =>
            Descent.Invariance(z, view)
            + Descent.Uniformity(z)
            + Descent.Generative(z, model)
            + (0.3 * (z.logsumexp(1).square().mean() + model.logsumexp(1).square().mean()))
        );
        Assert.Equal(loss, run.Steps[0].Loss, 1e-5);
        Same.Values(gradient, run.Moved(1), 1e-5);
    }

    [Fact]
    public void NoiseIsAddedToTheSamplesAndNotToTheirViews()
    {
        using var scope = NewDisposeScope();
        var run = new Descent(
            Descent.Config with
            {
                BatchSize = 500,
                Safeguards = new() { InputNoise = 0.2 },
            }
        );
        var (part, clean) = (run.Seen(1).Single(), run.Data.At(new DataCursor(Descent.Config.Seed)).Samples.Tensor);
        Same.Values(clean, part[1], 0);
        var noise = part[0] - clean;
        Assert.Equal(0.2, noise.std().item<float>(), 0.02);
        Assert.Equal(0, noise.mean().item<float>(), 0.03);
    }
}
