using GPC.Numerics;
using GPC.Perceptrons;
using GPC.Sampling;
using GPC.Training;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace GPC.Tests.Perceptrons;

/// <summary>Perceptrons computed from their stages against the same as tensor operations. Seeds are fixed: near a corner of ReLU rounding decides about the slope.</summary>
public class PerceptronTests
{
    static readonly int[] Counts = [1, 2, 23, 24, 25, 191, 192, 193, 400];

    public static TheoryData<int, int> Choices => new() { { 128, 1 }, { 256, 1 }, { 512, 1 }, { 256, 2 }, { 256, 3 } };

    [Theory]
    [MemberData(nameof(Choices))]
    public void ResultsAndAllGradientsAreThoseOfTheOperations(int bits, int threads)
    {
        KernelChoices.Current = new(VectorBits: bits, Threads: threads);
        for (var seed = 0; seed < 60; seed++)
        {
            using var scope = NewDisposeScope();
            var (network, points) = Draw(seed);
            points.requires_grad_(seed % 3 == 0);
            var (expected, wanted) = Run(network, points, network.call);
            var calls = network.Calls;
            var (actual, gradients) = Run(network, points, input => PerceptronFunction.Call(network, input));
            Assert.Equal(calls, network.Calls);
            Near(expected, actual, seed);
            Assert.Equal(wanted.Length, gradients.Length);
            foreach (var (one, other) in wanted.Zip(gradients)) Near(one, other, seed);
        }
    }

    [Fact]
    public void ChainsAreThoseOfTheOperations()
    {
        var config = new SgldConfig { Steps = 4, StepSize = 0.05, Noise = 0.02, Domain = new() { Min = -2, Max = 2 } };
        for (var seed = 0; seed < 60; seed++)
        {
            using var scope = NewDisposeScope();
            var (network, start) = Draw(seed);
            using var one = new Generator((ulong)seed);
            using var other = new Generator((ulong)seed);
            var (expected, statistics) = Langevin.Run(new Wrapped(network), start, config, one);
            var (actual, found) = Langevin.Run(network, start, config, other);
            Near(expected, actual, seed);
            Assert.Equal(statistics.Energy, found.Energy, 3);
            Assert.Equal(statistics.GradientNorm, found.GradientNorm, 3);
            Assert.True(one.get_state().Equals(other.get_state()));
        }
    }

    [Fact]
    public void ThreadsAndRepetitionsDoNotChangeABitOfTheResult()
    {
        var (network, points) = Draw(3);
        Tensor[] results = [.. ((int[])[1, 1, 2, 3]).Select(threads =>
        {
            KernelChoices.Current = new(Threads: threads);
            return Langevin.Score(network, points);
        })];
        Assert.All(results, result => Assert.True(result.Equals(results[0])));
    }

    [Fact]
    public void AGraphThatIsKeptGivesTheSameGradientsAgain()
    {
        var (network, points) = Draw(5);
        var result = PerceptronFunction.Call(network, points.requires_grad_());
        var first = autograd.grad([result.sum()], [points], retain_graph: true)[0];
        var second = autograd.grad([result.sum()], [points])[0];
        Assert.True(first.Equals(second));
    }

    [Fact]
    public void GradientsHaveDerivativesWhereTheyAreAskedFor()
    {
        for (var seed = 0; seed < 10; seed++)
        {
            using var scope = NewDisposeScope();
            var (network, points) = Draw(seed);
            points.requires_grad_();
            Near(Second(network.call(points), points), Second(PerceptronFunction.Call(network, points), points), seed);
        }
    }

    [Fact]
    public void OtherTypesAndShapesGoToTheNetwork()
    {
        var (network, points) = Draw(2);
        Assert.Null(Perceptron.Of(network, points.unsqueeze(0)));
        Assert.Null(Perceptron.Of(network, zeros([0, network.Inputs])));
        Assert.Null(Perceptron.Of(network, zeros([3, network.Inputs + 1])));
        Assert.Null(Perceptron.Of(network, points.to(ScalarType.Float64)));
        Assert.Null(Perceptron.Of(new Wrapped(network), points));
        Assert.NotNull(Perceptron.Of(network, points));
    }

    static (RandomPerceptron Network, Tensor Points) Draw(int seed)
    {
        var random = new Random(seed);
        manual_seed(seed).Dispose();
        var network = new RandomPerceptron(random);
        return (network, randn(Counts[random.Next(Counts.Length)], network.Inputs));
    }

    static (Tensor Result, Tensor[] Gradients) Run(RandomPerceptron network, Tensor points, Func<Tensor, Tensor> call)
    {
        var result = call(points);
        Tensor[] wanted = [.. network.parameters().Where(parameter => parameter.requires_grad), .. points.requires_grad ? [points] : Array.Empty<Tensor>()];
        if (!result.requires_grad) return (result, []);
        return (result, [.. autograd.grad([(result * linspace(-1, 1, result.numel()).view(result.shape)).sum()], wanted)]);
    }

    // Where nothing depends on the points twice, it is zero.
    static Tensor Second(Tensor result, Tensor points)
    {
        var gradient = autograd.grad([result.square().sum()], [points], create_graph: true, retain_graph: true)[0];
        return autograd.grad([gradient.square().sum()], [points])[0];
    }

    static void Near(Tensor expected, Tensor actual, int seed)
    {
        Assert.Equal(expected.shape, actual.shape);
        var scale = Math.Max(1, expected.abs().max().item<float>());
        var worst = (expected - actual).abs().max().item<float>();
        Assert.True(worst <= 1e-4 * scale, $"seed {seed}: differs by {worst} at a scale of {scale}");
    }
}
