using GPC.Checkpoints;
using GPC.Data;
using GPC.Objectives;
using GPC.Training;
using Xunit;
using static TorchSharp.torch;

namespace GPC.Tests.Training;

using Training = GPC.Training.Training;

[Collection(GlobalRandomness.Name)]
public sealed class TrainingTests : IDisposable
{
    static readonly TrainingConfig Config = new()
    {
        Iterations = 20,
        BatchSize = 16,
        CheckpointEvery = 5,
        Seed = 3,
        Objective = new() { Ramp = 0.5 },
        Optimizer = new() { ClipNorm = 5 },
        Safeguards = new() { InputNoise = 0.01, EnergyPenalty = 0.001 },
        Data = new Moons().Domain,
        Sgld = new() { Steps = 3, StepSize = 0.1, Noise = 0.05, BufferSize = 40, Domain = new() { Min = -3, Max = 3 }, Schedule = new() { Final = 0.2 } },
    };

    readonly string folder = Directory.CreateTempSubdirectory("gpc-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    static ToyNetwork Network()
    {
        manual_seed(1).Dispose();
        return new ToyNetwork();
    }

    static Batches Data(TrainingConfig config) => Batches.Shuffled(new Moons().Fixed(50, seed: 1).Samples, config.BatchSize);

    static TrainingEvent[] Run(ToyNetwork network, TrainingConfig config, TrainingOptions? options = null, CancellationToken cancellation = default) =>
        [.. Training.Run(network, Triad.Objective, new ToyViews(), Data(config), config, options, cancellation)];

    static byte[][] Weights(ToyNetwork network) => [.. network.state_dict().OrderBy(pair => pair.Key).Select(pair => pair.Value.bytes.ToArray())];

    [Fact]
    public void TheSameSeedGivesTheSameRun()
    {
        using ToyNetwork one = Network(), two = Network();
        Assert.Equal(Losses(Run(one, Config)), Losses(Run(two, Config)));
        Assert.Equal(Weights(one), Weights(two));
    }

    [Theory]
    [InlineData(OptimizerKind.Adam)]
    [InlineData(OptimizerKind.AdamW)]
    [InlineData(OptimizerKind.Sgd)]
    [InlineData(OptimizerKind.Lars)]
    public void ResumedIsTheSameAsNeverStopped(OptimizerKind optimizer)
    {
        var config = Config with { Optimizer = Config.Optimizer with { Kind = optimizer, Accumulate = 2 } };
        using ToyNetwork whole = Network(), first = Network(), second = new();
        var losses = Losses(Run(whole, config));

        // The events after the tenth step are never asked for: the process might as well have been killed.
        var checkpoints = new CheckpointFolder(folder);
        var begun = Training.Run(first, Triad.Objective, new ToyViews(), Data(config), config, new() { Checkpoints = checkpoints })
            .TakeWhile(next => next is not CheckpointWritten { Step: 10 }).ToArray();
        _ = randn(7);
        using var state = Assert.IsType<Valid<TrainingState>>(checkpoints.Latest(config, second)).Value;
        var rest = Losses(Run(second, config, new() { Resume = state }));

        Assert.Equal(losses, Losses(begun).Concat(rest));
        Assert.Equal(Weights(whole), Weights(second));
    }

    [Fact]
    public void ACancelledRunWritesACheckpoint()
    {
        using var network = Network();
        using var stop = new CancellationTokenSource();
        var checkpoints = new CheckpointFolder(folder);
        var events = new List<TrainingEvent>();
        foreach (var next in Training.Run(network, Triad.Objective, new ToyViews(), Data(Config), Config, new() { Checkpoints = checkpoints }, stop.Token))
        {
            events.Add(next);
            if (next is StepDone { Step: 7 }) stop.Cancel();
        }
        Assert.Equal(new TrainingEnded(7, Ending.Cancelled, "it was cancelled"), events[^1]);
        Assert.Equal(7, Assert.IsType<CheckpointWritten>(events[^2]).Step);
        Assert.Equal(["step-00000005", "step-00000007"], checkpoints.All.Select(Path.GetFileName));
    }

    [Fact]
    public void ADivergingRunGoesBackAndThenEnds()
    {
        using var network = Network();
        var config = Config with { LearningRate = 1e30, Safeguards = Config.Safeguards with { KeepEvery = 4, Rollbacks = 2 } };
        var events = Run(network, config);
        var back = events.OfType<RolledBack>().ToArray();
        Assert.Equal([0.5, 0.25], back.Select(one => one.RateFactor));
        Assert.Contains("input '", back[0].Reason, StringComparison.Ordinal);
        Assert.Equal(Ending.Diverged, Assert.IsType<TrainingEnded>(events[^1]).Ending);
    }

    [Fact]
    public void ALossBeyondTheLimitNamesItsTerm()
    {
        using var network = Network();
        var events = Run(network, Config with { Safeguards = Config.Safeguards with { LossLimit = 0.1, Rollbacks = 0 } });
        Assert.Matches("step 1: the loss is .* beyond the limit of 0.1, by the term (Invariance|Uniformity|Generative)", Assert.IsType<TrainingEnded>(events[^1]).Reason);
    }

    // The statistics are those before the last update: without any size the updates before it change nothing.
    [Fact]
    public void TheSamplersStepSizeFollowsItsSchedule()
    {
        static double Energy(int updates, double final)
        {
            using var network = Network();
            var config = Config with { Iterations = 1, Sgld = Config.Sgld with { Steps = updates, Schedule = new() { Final = final } } };
            return Run(network, config).OfType<StepDone>().Single().Chains!.Statistics.Energy;
        }

        Assert.Equal(Energy(1, final: 1), Energy(9, final: 0));
        Assert.NotEqual(Energy(1, final: 1), Energy(9, final: 1));
    }

    [Fact]
    public void TermsWithoutAWeightAreNotReportedAndNothingIsSampledForThem()
    {
        using var network = Network();
#pragma warning disable GPC2012 // An ablation.
        var config = Config with { Objective = new() { Generative = 0 } };
#pragma warning restore GPC2012
        var events = Run(network, config);
        Assert.Contains("representation collapse", Assert.IsType<Advised>(events[0]).Advice.Message, StringComparison.Ordinal);
        var step = events.OfType<StepDone>().First();
        Assert.Equal(["Invariance", "Uniformity"], step.Terms.Keys);
        Assert.Null(step.Chains);
    }

    [Fact]
    public void WithoutLabelsTheObjectiveIsMeasuredAndARunStopsWhenItGetsNoBetter()
    {
        using var network = Network();
        var config = Config with { EvaluateEvery = 2, Patience = 3, LearningRate = 1e-12 };
        var evaluator = new Evaluator(Method.Of(Triad.Objective), new ToyViews(), new Moons().Fixed(50, seed: 2).Samples, config);
        var events = Run(network, config, new() { Evaluate = evaluator.Evaluate });
        Assert.All(events.OfType<Evaluated>(), one => Assert.Null(one.Result.Agreement));
        Assert.Equal(Ending.Stopped, Assert.IsType<TrainingEnded>(events[^1]).Ending);
        Assert.True(events[^1].Step < 20);
    }

    [Fact]
    public void MistakesAreNamedBeforeAnythingRuns()
    {
        using var network = Network();
        Refused("batchSize", () => Run(network, Config with { BatchSize = 1 }));
        Refused("the config's batchSize is 16", () => Training.Run(network, Triad.Objective, new ToyViews(), Data(Config with { BatchSize = 8 }), Config));
        Refused("has the input 'codes', expected z, view or model", () => Method.Of(SwappedPrediction.Objective));

        static void Refused(string words, Action act) => Assert.Contains(words, Assert.Throws<ArgumentException>(act).Message, StringComparison.Ordinal);
    }

    static double[] Losses(IEnumerable<TrainingEvent> events) => [.. events.OfType<StepDone>().Select(step => step.Loss)];
}
