// A model, an objective and their use, with all the usual usings and without an alias.
using GPC;
using GPC.Data;
using GPC.Layers;
using GPC.Metrics;
using GPC.Objectives;
using GPC.Sampling;
using GPC.Terms;
using GPC.Training;
using GPC.Views;
using TorchSharp;
using Xunit;
using static GPC.Terms.Operations;
using static TorchSharp.torch;

namespace User;

/// <summary>Finds three clusters in points.</summary>
[Model, Input(2)]
[Linear(8), ReLU, Linear(3)]
public sealed partial class OneFileModel;

/// <summary>Each point moves a little.</summary>
[Views, Input(2)]
[GaussianNoise(0.03)]
public sealed partial class OneFileViews;

/// <summary>Points agree with their views, and clusters are used alike.</summary>
[Objective]
[AcceptsCollapse(Collapse.Representation, "A test.")]
public static partial class OneFileObjective
{
    /// <summary>Cross-entropy between the posteriors of a point and its view.</summary>
    [Term]
    static Real Invariance([Data] Logits z, [View] Logits view) => Mean(CrossEntropy(Softmax(view), LogSoftmax(z)));

    /// <summary>Every cluster is used.</summary>
    [Term]
    static Real Uniformity([Data] Logits z) => -Mean(Log(MeanOverRows(Softmax(z))));
}

public class OneFileTests
{
    [Fact]
    public void OneFileHoldsAModelAnObjectiveAndTheirUse()
    {
        using var model = new OneFileModel();
        using torch.Tensor points = randn(16, 2),
            moved = points + 0.1;
        using ClusterLogits logits = model.Forward(new Samples(points)),
            view = model.Forward(new Samples(moved));
        var weights = new OneFileObjectiveWeights();

        Assert.Equal([16, 3], logits.Tensor.shape);
        Assert.True(double.IsFinite(CollapsePanel.Measure(new Embeddings(points), logits, view).EffectiveRank));

        var config = new TrainingConfig { Iterations = 2, BatchSize = 8 };
        var data = SyntheticData.Noise([2], config.Data, count: 16, seed: 1);
        var events = Trainer.Run(model, weights, new OneFileViews(), Batches.Shuffled(data, config.BatchSize), config).ToList();

        Assert.IsType<TrainingEnded>(events[^1]);
        Assert.Equal(ChainStart.Uniform, new SgldConfig { Start = ChainStart.Uniform }.Start);
    }
}
