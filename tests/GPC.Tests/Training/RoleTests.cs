using GPC.Data;
using GPC.Objectives;
using GPC.Terms;
using GPC.Training;
using Xunit;
using static GPC.Terms.Operations;
using static TorchSharp.torch;

namespace GPC.Tests.Training;

/// <summary>Cross-entropy between classes and posteriors.</summary>
[Objective]
[AcceptsCollapse(Collapse.Representation, "Labels are against it.")]
[AcceptsCollapse(Collapse.Cluster, "Labels are against it.")]
[AcceptsCollapse(Collapse.Permutation, "Labels are against it.")]
static partial class Supervised
{
    [Term]
    static Real Classification([Data] Logits z, [Labels] Probabilities classes) => Mean(CrossEntropy(classes, LogSoftmax(z)));
}

/// <summary>Neighbours are to agree, and clusters to be of one size.</summary>
[Objective]
[AcceptsCollapse(Collapse.Representation, "A test.")]
static partial class Attraction
{
    [Term(Weight = 2)]
    static Real Agreement([Data] Logits z, [Neighbour] Logits near) => Mean(CrossEntropy(Softmax(near), LogSoftmax(z)));

    [Term]
    static Real Balance([Data] Logits z) => -Entropy(MeanOverRows(Softmax(z)));
}

/// <summary>A term with a moving mean of the posteriors, which a method keeps.</summary>
[Objective]
[AcceptsCollapse(Collapse.Representation, "A test.")]
[AcceptsCollapse(Collapse.Permutation, "A test.")]
static partial class Steady
{
    [Term]
    static Real Balance([Data] Logits z, [Computed] PerCluster earlier) => -Entropy((MeanOverRows(Softmax(z)) + earlier) / 2);
}

[Collection(GlobalRandomness.Name)]
public class RoleTests
{
    static readonly TrainingConfig Config = new()
    {
        Iterations = 200,
        BatchSize = 50,
        LearningRate = 1e-2,
        Data = new Moons().Domain,
        Sgld = new()
        {
            Domain = new() { Min = -3, Max = 3 },
        },
    };

    static readonly LabelledDataset Points = new Moons().Fixed(200, seed: 1);

    /// <summary>With the classes given, two moons are told apart by two hundred steps.</summary>
    [Fact]
    public void LabelsTrain()
    {
        manual_seed(1).Dispose();
        using var network = new ToyNetwork();
        var evaluator = new Evaluator(Method.Of(new SupervisedWeights()), new ToyViews(), Points.Samples, Config, Points.Labels);

        var events = Trainer
            .Run(
                network,
                new SupervisedWeights(),
                new ToyViews(),
                Batches.Shuffled(Points.Samples, Config.BatchSize, Points.Labels),
                Config,
                new() { Evaluate = evaluator.Evaluate }
            )
            .ToList();

        var last = events.OfType<Evaluated>().Last().Result;
        Assert.InRange(last.Agreement!.Value.Accuracy, 0.85, 1);
        Assert.Equal(last.Terms["Classification"], last.Criterion, 1e-9);
    }

    [Fact]
    public void NeighboursAreNearAndTrain()
    {
        manual_seed(1).Dispose();
        using var network = new ToyNetwork();
        var neighbours = Neighbours.Of(Points.Samples, 5);
        var batches = Batches.Shuffled(Points.Samples, Config.BatchSize, labels: null, neighbours);
        var config = Config with { Iterations = 20 };
        var evaluator = new Evaluator(Method.Of(new AttractionWeights()), new ToyViews(), Points.Samples, config, neighbours: neighbours);

        var steps = Trainer
            .Run(network, new AttractionWeights(), new ToyViews(), batches, config, new() { Evaluate = evaluator.Evaluate })
            .ToList();

        Assert.Equal(["Agreement", "Balance"], steps.OfType<StepDone>().First().Terms.Keys);
        Assert.True(double.IsFinite(steps.OfType<Evaluated>().Single().Result.Criterion));
        using var batch = batches.At(new DataCursor(1));
        using var again = batches.At(new DataCursor(1));
        using var distances = (batch.Samples.Tensor - batch.Neighbours!.Value.Tensor).square().sum(dim: 1).sqrt();
        Assert.InRange(distances.max().item<float>(), 1e-6, 0.5);
        Assert.True(batch.Neighbours.Value.Tensor.Equals(again.Neighbours!.Value.Tensor));
    }

    /// <summary>Against a search by sorting all distances.</summary>
    [Fact]
    public void NeighboursAreTheNearest()
    {
        var data = new Blobs().Fixed(60, seed: 2).Samples;
        using var all = data.All();
        var points = Enumerable
            .Range(0, 60)
            .Select(row => (X: all.Tensor[row, 0].item<float>(), Y: all.Tensor[row, 1].item<float>()))
            .ToArray();
        var neighbours = Neighbours.Of(data, 4);
        for (var row = 0; row < 60; row++)
        {
            var own = points[row];
            var expected = Enumerable
                .Range(0, 60)
                .Where(other => other != row)
                .OrderBy(other => Math.Pow(points[other].X - own.X, 2) + Math.Pow(points[other].Y - own.Y, 2))
                .Take(4);
            Assert.Equal(expected.Order(), neighbours[row].ToArray().Order());
        }
        Assert.Contains(
            "so each has 1 to 59 neighbours",
            Assert.Throws<ArgumentOutOfRangeException>(() => Neighbours.Of(data, 60)).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void MoreClassesThanColumnsAreRefused()
    {
        using var network = new ToyNetwork();
        var labels = new EvaluationLabels([.. Enumerable.Range(0, 200).Select(sample => sample % 3)], 3);
        var batches = Batches.Shuffled(Points.Samples, Config.BatchSize, labels);
        var error = Assert.Throws<InvalidOperationException>(() =>
            Trainer.Run(network, new SupervisedWeights(), new ToyViews(), batches, Config).ToList()
        );
        Assert.Contains("The labels have 3 classes or more, but the network has 2 outputs", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AMethodComputesWhatIsItsOwn()
    {
        using var network = new ToyNetwork();
        using var method = new SteadyMethod();
        var steps = Trainer
            .Run(network, method, new ToyViews(), Batches.Shuffled(Points.Samples, Config.BatchSize), Config with { Iterations = 3 })
            .OfType<StepDone>()
            .ToList();
        Assert.Equal(3, steps.Count);
        Assert.NotEqual(0.5f, method.State["mean"][0].item<float>());
    }

    sealed class SteadyMethod() : Method(new SteadyWeights())
    {
        readonly Tensor mean = (ones(2) / 2).DetachFromDisposeScope();

        public override IReadOnlyDictionary<string, Tensor> State => new Dictionary<string, Tensor> { ["mean"] = mean };

        public override IReadOnlyList<Tensor> Inputs(StepContext context)
        {
            var logits = context.Forward(context.Samples)[0];
            var earlier = mean.clone();
            using var noGrad = no_grad();
            mean.mul_(0.9).add_(logits.softmax(1).mean([0]), alpha: 0.1);
            return [logits, earlier];
        }

        protected override void Dispose(bool disposing)
        {
            base.Dispose(disposing);
            mean.Dispose();
        }
    }
}
