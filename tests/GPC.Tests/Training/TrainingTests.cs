using GPC.Checkpoints;
using GPC.Data;
using GPC.Objectives;
using GPC.Training;
using Xunit;
using static TorchSharp.torch;

namespace GPC.Tests.Training;

[Collection(GlobalRandomness.Name)]
public sealed class TrainingTests : IDisposable
{
    static readonly TrainingConfig Config = new()
    {
        Iterations = 20,
        BatchSize = 16,
        CheckpointEvery = 5,
        Seed = 3,
        Optimizer = new() { ClipNorm = 5 },
        Safeguards = new() { InputNoise = 0.01, EnergyPenalty = 0.001 },
        Data = new Moons().Domain,
        Sgld = new()
        {
            Steps = 3,
            StepSize = 0.1,
            Noise = 0.05,
            BufferSize = 40,
            Domain = new() { Min = -3, Max = 3 },
            Schedule = new() { Final = 0.2 },
        },
    };

    static readonly TriadWeights Terms = new() { Ramp = 0.5 };

    public static TheoryData<OptimizerKind> Optimizers => [.. Enum.GetValues<OptimizerKind>()];

    readonly string folder = Directory.CreateTempSubdirectory("gpc-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    static ToyNetwork Network()
    {
        manual_seed(1).Dispose();
        return new ToyNetwork();
    }

    static Batches Data(TrainingConfig config) => Batches.Shuffled(new Moons().Fixed(50, seed: 1).Samples, config.BatchSize);

    static TrainingEvent[] Run(
        ToyNetwork network,
        TrainingConfig config,
        TrainingOptions? options = null,
        CancellationToken cancellation = default
    ) => [.. Trainer.Run(network, Terms, new ToyViews(), Data(config), config, options, cancellation)];

    static byte[][] Weights(ToyNetwork network) =>
        [.. network.state_dict().OrderBy(pair => pair.Key).Select(pair => pair.Value.bytes.ToArray())];

    [Fact]
    public void TheSameSeedGivesTheSameRun()
    {
        using ToyNetwork one = Network(),
            two = Network();
        Assert.Equal(Losses(Run(one, Config)), Losses(Run(two, Config)));
        Assert.Equal(Weights(one), Weights(two));
    }

    [Theory]
    [MemberData(nameof(Optimizers))]
    public void ResumedIsTheSameAsNeverStopped(OptimizerKind optimizer)
    {
        var config = Config with { Optimizer = Config.Optimizer with { Kind = optimizer, Accumulate = 2 } };
        using ToyNetwork whole = Network(),
            first = Network(),
            second = new();
        var losses = Losses(Run(whole, config));

        // The events after the tenth step are never asked for: the process might as well have been killed.
        var checkpoints = new CheckpointFolder(folder);
        var begun = Trainer
            .Run(first, Terms, new ToyViews(), Data(config), config, new() { Checkpoints = checkpoints })
            .TakeWhile(next => next is not CheckpointWritten { Step: 10 })
            .ToArray();
        _ = randn(7);
        using var state = Assert.IsType<Valid<TrainingState>>(checkpoints.Latest(config, Terms, second)).Value;
        var rest = Losses(Run(second, config, new() { Resume = state }));

        Assert.Equal(losses, Losses(begun).Concat(rest));
        Assert.Equal(Weights(whole), Weights(second));
    }

    [Theory]
    [InlineData(OptimizerKind.Adam, "momentum squareDecay weightDecay")]
    [InlineData(OptimizerKind.AdamW, "momentum squareDecay weightDecay")]
    [InlineData(OptimizerKind.Sgd, "momentum weightDecay")]
    [InlineData(OptimizerKind.Lars, "momentum weightDecay trust")]
    [InlineData(OptimizerKind.RmsProp, "momentum squareDecay weightDecay")]
    [InlineData(OptimizerKind.Adagrad, "weightDecay")]
    public void AnOptimizerFollowsItsSettingsAndNoOthers(OptimizerKind kind, string settings)
    {
        var optimizer = Config.Optimizer with { Kind = kind, WeightDecay = 0.01 };
        var changed = new Dictionary<string, OptimizerConfig>
        {
            ["momentum"] = optimizer with { Momentum = 0.5 },
            ["squareDecay"] = optimizer with { SquareDecay = 0.5 },
            ["weightDecay"] = optimizer with { WeightDecay = 0.5 },
            ["trust"] = optimizer with { Trust = 0.5 },
        };
        var trained = Trained(optimizer);
        Assert.Equal(settings.Split(' '), changed.Where(one => !Trained(one.Value).SequenceEqual(trained)).Select(one => one.Key));

        static byte[] Trained(OptimizerConfig optimizer)
        {
            using var network = Network();
            Run(network, Config with { Iterations = 3, Optimizer = optimizer });
            return [.. Weights(network).SelectMany(bytes => bytes)];
        }
    }

    [Fact]
    public void ACancelledRunWritesACheckpoint()
    {
        using var network = Network();
        using var stop = new CancellationTokenSource();
        var checkpoints = new CheckpointFolder(folder);
        var events = new List<TrainingEvent>();
        foreach (
            var next in Trainer.Run(network, Terms, new ToyViews(), Data(Config), Config, new() { Checkpoints = checkpoints }, stop.Token)
        )
        {
            events.Add(next);
            if (next is StepDone { Step: 7 })
                stop.Cancel();
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
        Assert.Matches("input '.*, so .*Invariance.* not; expected finite", back[0].Reason);
        Assert.Equal(Ending.Diverged, Assert.IsType<TrainingEnded>(events[^1]).Ending);
    }

    /// <summary>Step 14 ruins what is measured, once; the state that is kept is that of step 8, the last checkpoint that of 12.</summary>
    [Fact]
    public void ARunThatGoesBackTakesItsCheckpointsBack()
    {
        using var network = Network();
        var config = Config with { EvaluateEvery = 7, CheckpointEvery = 3, Safeguards = Config.Safeguards with { KeepEvery = 8 } };
        var (checkpoints, measured) = (new CheckpointFolder(folder), 0);
        Evaluation Evaluate(nn.Module<Tensor, Tensor> trained) =>
            ++measured == 2 ? throw new NotFiniteException("it is not a number", "z") : Evaluator(config).Evaluate(trained);

        var events = new List<TrainingEvent>();
        foreach (
            var next in Trainer.Run(
                network,
                Terms,
                new ToyViews(),
                Data(config),
                config,
                new() { Checkpoints = checkpoints, Evaluate = Evaluate }
            )
        )
        {
            events.Add(next);
            if (next is not RolledBack back)
                continue;
            Assert.Equal((8, 14), (back.Step, back.DivergedAt));
            Assert.StartsWith("it is not a number", back.Reason, StringComparison.Ordinal);
            Assert.Equal(["step-00000009", "step-00000012"], checkpoints.All.Select(Path.GetFileName));
        }

        var after = events.SkipWhile(next => next is not RolledBack).Skip(1).ToList();
        Assert.Equal(8, Assert.IsType<CheckpointWritten>(after[0]).Step);
        Assert.All(after.OfType<StepDone>(), step => Assert.Equal(config.LearningRate / 2, step.LearningRate));
        Assert.Equal([9, 12, 15, 18, 20], after.Skip(1).OfType<CheckpointWritten>().Select(written => written.Step));
        Assert.Equal(["step-00000018", "step-00000020"], checkpoints.All.Select(Path.GetFileName));
        Assert.Equal([14, 20], after.OfType<Evaluated>().Select(evaluated => evaluated.Step));
        Assert.Equal(
            (1, 0.5),
            CheckpointFolder.Read(checkpoints.All[^1]).Match(read => (read.Manifest.Rollbacks, read.Manifest.RateFactor), _ => default)
        );
    }

    /// <summary>No evaluation and no checkpoint is of parameters that a step ruined, and neither throws.</summary>
    [Fact]
    public void ParametersThatAStepRuinsAreADivergence()
    {
        using var network = Network();
        var config = Config with
        {
            LearningRate = float.MaxValue,
            EvaluateEvery = 1,
            CheckpointEvery = 1,
            Safeguards = Config.Safeguards with { Rollbacks = 1 },
            Optimizer = new() { Kind = OptimizerKind.Sgd },
        };
        var events = Run(network, config, new() { Checkpoints = new CheckpointFolder(folder), Evaluate = Evaluator(config).Evaluate });
        Assert.Equal(Ending.Diverged, Assert.IsType<TrainingEnded>(events[^1]).Ending);
        Assert.Matches("parameter .* is not finite after the step|input '", events.OfType<RolledBack>().Single().Reason);
    }

    [Fact]
    public void ALossBeyondTheLimitNamesItsTerm()
    {
        using var network = Network();
        var events = Run(network, Config with { Safeguards = Config.Safeguards with { LossLimit = 0.1, Rollbacks = 0 } });
        Assert.Matches(
            "step 1: the loss is .* beyond the limit of 0.1, by the term (Invariance|Uniformity|Generative)",
            Assert.IsType<TrainingEnded>(events[^1]).Reason
        );
    }

    // The statistics are those before the last update: without any size the updates before it change nothing.
    [Fact]
    public void TheSamplersStepSizeFollowsItsSchedule()
    {
        static double Energy(int updates, double final)
        {
            using var network = Network();
            var config = Config with
            {
                Iterations = 1,
                Sgld = Config.Sgld with
                {
                    Steps = updates,
                    Schedule = new() { Final = final },
                },
            };
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
        var weights = Terms with { Generative = 0 };
#pragma warning restore GPC2012
        TrainingEvent[] events = [.. Trainer.Run(network, weights, new ToyViews(), Data(Config), Config)];
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
        var events = Run(network, config, new() { Evaluate = Evaluator(config).Evaluate });
        Assert.All(events.OfType<Evaluated>(), one => Assert.Null(one.Result.Agreement));
        Assert.Equal(Ending.Stopped, Assert.IsType<TrainingEnded>(events[^1]).Ending);
        Assert.True(events[^1].Step < 20);
    }

    /// <summary>Evaluations without a better criterion are counted on, and a run that was over stays over.</summary>
    [Fact]
    public void AResumedRunStopsWhereItWouldHave()
    {
        using ToyNetwork whole = Network(),
            first = Network(),
            second = Network();
        var config = Config with { EvaluateEvery = 2, Patience = 3, LearningRate = 1e-12 };
        var checkpoints = new CheckpointFolder(folder);
        var over = Run(whole, config, new() { Evaluate = Evaluator(config).Evaluate })[^1];
        _ = Trainer
            .Run(
                first,
                Terms,
                new ToyViews(),
                Data(config),
                config,
                new() { Checkpoints = checkpoints, Evaluate = Evaluator(config).Evaluate }
            )
            .TakeWhile(next => next is not CheckpointWritten)
            .Count();
        Assert.Equal(over, Resumed()[^1]);
        Assert.Equal([over], Resumed());

        TrainingEvent[] Resumed()
        {
            using var state = Assert.IsType<Valid<TrainingState>>(checkpoints.Latest(config, Terms, second)).Value;
            return Run(
                second,
                config,
                new()
                {
                    Resume = state,
                    Checkpoints = checkpoints,
                    Evaluate = Evaluator(config).Evaluate,
                }
            );
        }
    }

    [Fact]
    public void MistakesAreNamedBeforeAnythingRuns()
    {
        using var network = Network();
        Refused("bufferSize", () => Run(network, Config with { BatchSize = 64 }));
        Refused("the config's batchSize is 16", () =>
            Trainer.Run(network, Terms, new ToyViews(), Data(Config with { BatchSize = 8 }), Config)
        );
        Refused("but the config's data is from -1 to 1", () => Run(network, Config with { Data = new() }));
        Refused("Supervised takes labels, but batches have none", () =>
            Trainer.Run(network, new SupervisedWeights(), new ToyViews(), Data(Config), Config)
        );
        Refused("Attraction takes neighbours, but batches have none", () =>
            Trainer.Run(network, new AttractionWeights(), new ToyViews(), Data(Config), Config)
        );

        static void Refused(string words, Action act) =>
            Assert.Contains(words, Assert.Throws<ArgumentException>(act).Message, StringComparison.Ordinal);
    }

    static Evaluator Evaluator(TrainingConfig config) =>
        new(Method.Of(Terms), new ToyViews(), new Moons().Fixed(50, seed: 2).Samples, config);

    static double[] Losses(IEnumerable<TrainingEvent> events) => [.. events.OfType<StepDone>().Select(step => step.Loss)];
}
