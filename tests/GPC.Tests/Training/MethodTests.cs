using GPC.Checkpoints;
using GPC.Data;
using GPC.Objectives;
using GPC.Training;
using Xunit;
using static TorchSharp.torch;

namespace GPC.Tests.Training;

[Collection(GlobalRandomness.Name)]
public sealed class MethodTests : IDisposable
{
    static readonly TrainingConfig Config = new()
    {
        Iterations = 20,
        BatchSize = 16,
        Seed = 3,
        CheckpointEvery = 10,
        Data = new Moons().Domain,
        Sgld = new()
        {
            Domain = new() { Min = -3, Max = 3 },
        },
    };

    readonly string folder = Directory.CreateTempSubdirectory("gpc-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    public static TheoryData<string> Names =>
        ["swav", "swav with queue", "dino", "barlow twins", "vicreg", "mutual information", "gedi-nogen", "jem"];

    static Method Create(string name, nn.Module<Tensor, Tensor> network) =>
        name switch
        {
            "swav" => new SwavMethod(2),
            "swav with queue" => new SwavMethod(2, queue: 40),
            "dino" => new DinoMethod(network, new ToyNetwork(), 2),
            "barlow twins" => Method.Of(new BarlowTwinsWeights()),
            "vicreg" => Method.Of(new VicRegWeights()),
            "mutual information" => Method.Of(new MutualInformationWeights()),
            "gedi-nogen" => Method.Of(new GediWithoutGenerativeWeights()),
            _ => Method.Of(new JointEnergyWeights()),
        };

    static IObjectiveWeights Weights(string name)
    {
        using var network = new ToyNetwork();
        using var method = Create(name, network);
        return method.Weights;
    }

    static Batches Data => Batches.Shuffled(new Moons().Fixed(50, seed: 1).Samples, Config.BatchSize);

    /// <summary>Every method trains, and its own state is part of the checkpoint: resumed runs are those that never stopped.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void ResumedIsTheSameAsNeverStopped(string name)
    {
        manual_seed(1).Dispose();
        using var whole = new ToyNetwork();
        manual_seed(1).Dispose();
        using var first = new ToyNetwork();
        using var second = new ToyNetwork();
        var checkpoints = new CheckpointFolder(folder);
        var losses = Losses(whole);
        var begun = Losses(first, new() { Checkpoints = checkpoints }, until: 10);
        using var state = Assert.IsType<Valid<TrainingState>>(checkpoints.Latest(Config, Weights(name), second)).Value;
        Assert.Equal(losses, begun.Concat(Losses(second, new() { Resume = state })));

        double[] Losses(ToyNetwork network, TrainingOptions? options = null, int until = int.MaxValue)
        {
            using var method = Create(name, network);
            var events = Trainer
                .Run(network, method, new ToyViews(), Data, Config, options)
                .TakeWhile(next => next is not CheckpointWritten { Step: var step } || step < until);
            return [.. events.OfType<StepDone>().Select(step => step.Loss)];
        }
    }

    [Fact]
    public void CodesUseClustersEquallyAndRowsSumToOne()
    {
        using var scope = NewDisposeScope();
        var products = randn(60, 5).tanh();
        var codes = SwavMethod.Sinkhorn(products, 60, 0.05, 200);
        Assert.True(codes.sum(dim: 1).allclose(ones(60)));
        Assert.True(
            codes.sum(dim: 0).allclose(full([5], 12f), 1e-3, 1e-3),
            $"{string.Join(' ', codes.sum(dim: 0).data<float>().ToArray())}"
        );
    }

    /// <summary>As in the published code: exponentials of the transposed matrix, columns and rows normalized in turn.</summary>
    [Fact]
    public void CodesAreThoseOfThePublishedAlgorithm()
    {
        using var scope = NewDisposeScope();
        var products = randn(8, 3, ScalarType.Float64).tanh();
        var q = (products / 0.05).exp().t();
        q /= q.sum();
        for (var iteration = 0; iteration < 3; iteration++)
        {
            q = q / q.sum(dim: 1, keepdim: true) / 3;
            q = q / q.sum(dim: 0, keepdim: true) / 8;
        }
        Assert.True(SwavMethod.Sinkhorn(products, 8, 0.05, 3).allclose((q * 8).t()));
        Assert.True(SwavMethod.Sinkhorn(products, 2, 0.05, 3).allclose((q * 8).t()[6..]));
    }

    [Fact]
    public void TheTeacherFollowsAndOnlyTheNetworkIsTrained()
    {
        using var network = new ToyNetwork();
        using var teacher = new ToyNetwork();
        using var method = new DinoMethod(network, teacher, 2, momentum: 0.75);
        var name = "0.weight";
        using var start = network.state_dict()[name].detach().clone();
        Assert.True(teacher.state_dict()[name].Equals(start));
        foreach (var _ in Trainer.Run(network, method, new ToyViews(), Data, Config with { Iterations = 1 })) { }
        using var expected = (0.75 * start) + (0.25 * network.state_dict()[name].detach());
        Assert.False(network.state_dict()[name].Equals(start));
        Assert.True(teacher.state_dict()[name].detach().allclose(expected));
        Assert.All(teacher.parameters(), parameter => Assert.Null(parameter.grad));
    }

    [Fact]
    public void AnInputThatAMethodComputesIsNobodyElses() =>
        Assert.Contains(
            "has the input 'codes', which a method computes",
            Assert.Throws<ArgumentException>(() => Method.Of(new SwappedPredictionWeights())).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void OptionsOfAnotherObjectiveAreRefused() =>
        Assert.Contains(
            "The options are those of Dino, expected those of GediWithoutGenerative",
            Assert.Throws<ArgumentException>(() => Method.Of(new GediWithoutGenerativeWeights(), new DinoOptions())).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void WrongWeightsAreRefused() =>
        Assert.Contains(
            "invariance: found -1",
            Assert.Throws<ArgumentException>(() => Method.Of(new TriadWeights { Invariance = -Math.Abs(Config.Iterations / 20) })).Message,
            StringComparison.Ordinal
        );
}
