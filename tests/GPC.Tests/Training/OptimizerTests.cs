using GPC.Objectives;
using GPC.Tests.Views;
using GPC.Training;
using Xunit;
using static TorchSharp.torch;

namespace GPC.Tests.Training;

[Collection(GlobalRandomness.Name)]
public class OptimizerTests
{
    [Fact]
    public void AClippedGradientHasTheLimitsNormAndItsDirection()
    {
        using var scope = NewDisposeScope();
        Descent free = new(Clipped(1e6)),
            clipped = new(Clipped(0.01));
        var norm = free.Moved(1).norm().item<float>();
        Assert.True(norm > 0.02, $"the norm is {norm}");
        Assert.Equal(norm, free.Steps[0].GradientNorm!.Value, 1e-5);
        Assert.Equal(norm, clipped.Steps[0].GradientNorm!.Value, 1e-5);
        Same.Values(free.Moved(1) * (0.01 / norm), clipped.Moved(1), 1e-6);
    }

    [Fact]
    public void WithoutALimitNoNormIsReported() => Assert.Null(new Descent(Descent.Config).Steps[0].GradientNorm);

    /// <summary>Three steps of warm-up, then half a cosine down to a tenth in five.</summary>
    [Fact]
    public void EachStepReportsAndTakesTheRateOfItsSchedule()
    {
        using var scope = NewDisposeScope();
        var run = new Descent(
            Clipped(1e6) with
            {
                Iterations = 8,
                LearningRate = 0.4,
                Schedule = new() { Warmup = 3, Final = 0.1 },
            }
        );
        double[] rates = [0.1, 0.2, 0.3, 0.4, 0.04 + (0.36 * (2 + Math.Sqrt(2)) / 4), 0.22, 0.04 + (0.36 * (2 - Math.Sqrt(2)) / 4), 0.04];
        Assert.All(run.Steps.Zip(rates), pair => Assert.Equal(pair.Second, pair.First.LearningRate, 1e-12));
        Assert.All(run.Steps, step =>
            Assert.Equal(step.LearningRate * step.GradientNorm!.Value, run.Moved(step.Step).norm().item<float>(), 1e-5)
        );
    }

    /// <summary>Invariance is a mean over samples: two parts are one batch of twice the size.</summary>
    [Fact]
    public void TwoPartsOfAMeanAreOneLargerBatch()
    {
        using var scope = NewDisposeScope();
#pragma warning disable GPC2012 // The other terms are not sums over samples, or need samples of the model.
        var weights = new TriadWeights { Generative = 0, Uniformity = 0 };
#pragma warning restore GPC2012
        var config = Descent.Config with { Iterations = 2 };
        Descent whole = new(config with { BatchSize = 32 }, weights),
            parts = new(Accumulated(config), weights);
        for (var step = 1; step <= 2; step++)
        {
            Assert.Equal(whole.Steps[step - 1].Loss, parts.Steps[step - 1].Loss, 1e-6);
            Same.Values(whole.Moved(step), parts.Moved(step), 1e-6);
        }
    }

    /// <summary>Uniformity of a batch is not the mean of that of its parts.</summary>
    [Fact]
    public void TheGradientIsTheMeanOfThatOfTheParts()
    {
        using var scope = NewDisposeScope();
        var run = new Descent(Accumulated(Descent.Config));
        var (loss, gradient) = run.Of(1, (z, view, model) =>
            Descent.Invariance(z, view) + Descent.Uniformity(z) + Descent.Generative(z, model)
        );
        Assert.Equal(2, run.Seen(1).Count());
        Assert.Equal(loss, run.Steps[0].Loss, 1e-5);
        Same.Values(gradient, run.Moved(1), 1e-5);
    }

    static TrainingConfig Clipped(double limit) => Descent.Config with { Optimizer = Descent.Config.Optimizer with { ClipNorm = limit } };

    static TrainingConfig Accumulated(TrainingConfig config) => config with { Optimizer = config.Optimizer with { Accumulate = 2 } };
}
