using GPC.Data;
using GPC.Experiments;
using GPC.Objectives;
using GPC.Tests.Data;
using GPC.Tests.Training;
using GPC.Training;
using Xunit;
using static TorchSharp.torch;

namespace GPC.Tests.Perceptrons;

using Training = GPC.Training.Training;

/// <summary>The networks of the toy experiments are trained and sampled from by their stages: a change that sends them to their operations would be right, and slow.</summary>
[Collection(GlobalRandomness.Name)]
public sealed class ShippedNetworkTests
{
    [Theory]
    [InlineData("moons")]
    [InlineData("circles")]
    public void AStepNeverCallsTheNetwork(string name)
    {
        var experiment = Catalogue.Find(name).Value();
        using var network = experiment.Initialised(1);
        var calls = 0;
        network.register_forward_hook((_, _, result) =>
        {
            calls++;
            return result;
        });
        var config = experiment.Config with { Iterations = 2, BatchSize = 32 };
        var data = experiment.Data(config).Value().Train;
        var steps = Training.Run(network, Triad.Objective, experiment.Views, Batches.Shuffled(data, config.BatchSize), config).OfType<StepDone>().ToList();
        Assert.Equal(2, steps.Count);
        Assert.All(steps, step => Assert.NotNull(step.Chains));
        Assert.Equal(0, calls);

        network.call(zeros(1, 2)).Dispose();
        Assert.Equal(1, calls);
    }
}
