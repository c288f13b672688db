using GPC.Data;
using GPC.Experiments;
using GPC.Tests.Data;
using GPC.Tests.Training;
using GPC.Training;
using Xunit;
using static TorchSharp.torch;

namespace GPC.Tests.Experiments;

/// <summary>Every experiment that ships, with its network, views and settings, on a few random samples of the shape of its data.</summary>
[Collection(GlobalRandomness.Name)]
public class ShippedTests
{
    const int Count = 120;

    public static TheoryData<string> Names => [.. Catalogue.All.Select(experiment => experiment.Name)];

    [Fact]
    public void AllAreThere() =>
        Assert.Equal(
            ["moons", "circles", "fashion-mnist", "mnist", "cifar10", "cifar100", "svhn"],
            Catalogue.All.Select(experiment => experiment.Name)
        );

    [Theory]
    [MemberData(nameof(Names))]
    public void ItTakesAStepAndMeasuresIt(string name)
    {
        using var scope = NewDisposeScope();
        var experiment = WithRandomData(name);
        var shipped = experiment.Config.Training;
        var config = shipped with
        {
            Iterations = 1,
            BatchSize = Math.Max(16, shipped.Clusters),
            Sgld = shipped.Sgld with { BufferSize = 200 },
        };
        using var before = experiment.Initialised(config.Seed);
        using var run = new RunSpec(experiment, Variant.Full, experiment.Config with { Training = config }).Start().Value();
        var events = run.Events.ToList();

        var step = Assert.Single(events.OfType<StepDone>());
        Assert.Equal(["Generative", "Invariance", "Uniformity"], step.Terms.Keys.Order());
        Assert.True(double.IsFinite(step.Loss) && step.Chains is not null, $"{step}");
        Assert.All(before.parameters().Zip(run.Network.parameters()).Where(pair => pair.First.requires_grad), pair =>
            Assert.False(pair.First.Equals(pair.Second))
        );
        Assert.True(double.IsFinite(Assert.Single(events.OfType<Evaluated>()).Result.Criterion));
        Assert.Equal(Ending.Completed, Assert.IsType<TrainingEnded>(events[^1]).Ending);

        using var samples = run.Data.Test.Samples.Slice(0, 5);
        Assert.Equal([5, config.Clusters], run.Network.call(samples.Tensor).shape);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void ViewsAreOtherSamplesOfItsDomain(string name)
    {
        using var scope = NewDisposeScope();
        var experiment = WithRandomData(name);
        var samples = experiment.Data(experiment.Config).Value().Train.All();
        var views = experiment.Views.Apply(samples, new Generator(1)).Tensor;
        Assert.Equal(samples.Tensor.shape, views.shape);
        Assert.All(views.flatten(1).unbind(0).Zip(samples.Tensor.flatten(1).unbind(0)), pair =>
            Assert.False(pair.First.Equals(pair.Second))
        );
        Assert.InRange(views.min().item<float>(), experiment.Config.Training.Sgld.Domain.Min, experiment.Config.Training.Sgld.Domain.Max);
        Assert.InRange(views.max().item<float>(), experiment.Config.Training.Sgld.Domain.Min, experiment.Config.Training.Sgld.Domain.Max);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void NothingIsUnwiseInItsSettings(string name) => Assert.Empty(Catalogue.Find(name).Value().Config.Warnings());

    // Within half the domain: the view of a point in the plane may be a little beside it.
    static Experiment WithRandomData(string name)
    {
        var experiment = Catalogue.Find(name).Value();
        var (whole, classes) = (experiment.Config.Training.Data, experiment.Config.Training.Clusters);
        var domain = whole with { Min = whole.Min / 2, Max = whole.Max / 2 };
        var labels = new EvaluationLabels([.. Enumerable.Range(0, Count).Select(sample => sample % classes)], classes);
        return experiment with
        {
            Data = _ => Validated.Valid(new ExperimentData(Samples(1), new LabelledDataset(Samples(2), labels), labels)),
        };

        Dataset Samples(int seed) => SyntheticData.Noise(experiment.Views.InputShape, domain, Count, seed);
    }
}
