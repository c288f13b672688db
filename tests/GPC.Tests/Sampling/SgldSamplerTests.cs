using GPC.Sampling;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace GPC.Tests.Sampling;

public class SgldSamplerTests
{
    static readonly SgldConfig Config = new()
    {
        Steps = 5,
        StepSize = 0.1,
        Noise = 0.01,
        BufferSize = 50,
        Reinit = 0.2,
        Domain = new() { Min = -2, Max = 2 },
    };

    static Tensor Covariance(Tensor points)
    {
        var centered = points - points.mean([0L]);
        return centered.t().matmul(centered) / (points.shape[0] - 1);
    }

    static nn.Module<Tensor, Tensor> Network(bool dropout = false) =>
        nn.Sequential(nn.Linear(3, 8), nn.Tanh(), dropout ? nn.Dropout(0.5) : nn.Identity(), nn.Linear(8, 4));

    [Fact]
    public void SamplesStayInTheDomainAndGoBackToTheBuffer()
    {
        using var scope = NewDisposeScope();
        using var sampler = new SgldSampler(Config with { StepSize = 7 }, [3], seed: 1);
        using var draw = sampler.Draw(Network(), 50);
        Assert.Equal([50, 3], draw.Samples.shape);
        Assert.InRange(draw.Samples.min().item<float>(), -2, 2);
        Assert.InRange(draw.Samples.max().item<float>(), -2, 2);
        Assert.True(
            draw.Samples.sum(dim: 0).allclose(sampler.Buffer.Points.sum(dim: 0), 1e-4, 1e-4),
            "All entries were drawn once, so the buffer holds the samples."
        );
        Assert.All(sampler.Buffer.Ages.ToArray(), age => Assert.Equal(5, age));
    }

    [Theory]
    [InlineData(ScalarType.Float32, 6, null, 0.01)]
    [InlineData(ScalarType.Float32, 7, 0.05, 0.01)]
    [InlineData(ScalarType.Float32, 1, 0.05, 0)]
    [InlineData(ScalarType.Float64, 6, 0.05, 0.01)]
    public void OneUpdateIsTheFormula(ScalarType type, int count, double? clamp, double noise)
    {
        using var scope = NewDisposeScope();
        using var generator = new Generator(3);
        using var again = new Generator(3);
        var network = Network().to(type);
        var start = (6 * rand([count, 3], type)) - 3; // Some outside the domain, where the update has to end.
        var (samples, statistics) = Langevin.Run(
            network,
            start,
            Config with
            {
                Steps = 1,
                Noise = noise,
                GradientClamp = clamp,
            },
            generator
        );

        var x = start.clone().requires_grad_();
        network.eval();
        var density = network.call(x).logsumexp(1);
        density.sum().backward();
        var expected =
            x.detach() + (0.1 * x.grad!.clamp(-(clamp ?? 100), clamp ?? 100)) + (noise * randn([count, 3], type, generator: again));
        Assert.True(samples.allclose(expected.clamp(-2, 2), 1e-5, 1e-6));
        Assert.Equal(-density.mean().to(ScalarType.Float64).item<double>(), statistics.Energy, 1e-5);
        Assert.Equal(density.std(unbiased: false).to(ScalarType.Float64).item<double>(), statistics.EnergySpread, 1e-5);
        Assert.Equal(x.grad!.norm(1).mean().to(ScalarType.Float64).item<double>(), statistics.GradientNorm, 1e-5);
    }

    // 4,000 points of a normal distribution: the error of a mean is 1/63 of its deviation, that of a covariance 1/63 of the variance, so
    // that 5 of them are hardly ever passed.
    [Fact]
    public void AGaussianStartHasMeanAndCovarianceOfTheData()
    {
        const int Count = 4_000;
        using var scope = NewDisposeScope();
        var mixing = tensor(new[] { 0.3f, 0, 0, 0.2f, 0.1f, 0, -0.1f, 0.1f, 0.2f }, [3, 3]);
        var data = randn([200, 3], generator: new Generator(2)).matmul(mixing) + tensor(new[] { 0.5f, -0.3f, 0 });
        using var sampler = new SgldSampler(
            Config with
            {
                Steps = 1,
                StepSize = 1e-9,
                Noise = 1e-9,
                BufferSize = Count,
                Start = ChainStart.Gaussian,
                Domain = new() { Min = -9, Max = 9 },
            },
            [3],
            seed: 4
        );
        using var draw = sampler.Draw(Network(), Count, data);
        Assert.Equal(Count, draw.Restarts);
        var error = (draw.Samples.mean([0L]) - data.mean([0L])).abs().max().item<float>();
        Assert.True(error < 5 * 0.4 / Math.Sqrt(Count), $"the mean is off by {error}");
        var spread = (Covariance(draw.Samples) - Covariance(data)).abs().max().item<float>();
        Assert.True(spread < 5 * 0.16 * Math.Sqrt(2.0 / Count), $"the covariance is off by {spread}");
    }

    // The data is one point twice: a third of the chains starts there, a third where all coordinates are equal, the others all over the
    // domain.
    [Fact]
    public void AMixedStartIsOneOfThreeForEachChain()
    {
        const int Count = 3_000;
        using var scope = NewDisposeScope();
        using var sampler = new SgldSampler(
            Config with
            {
                Steps = 1,
                StepSize = 1e-9,
                Noise = 1e-9,
                BufferSize = Count,
                Reinit = 1,
                Start = ChainStart.Mixed,
            },
            [3],
            seed: 4
        );
        var samples = sampler.Draw(Network(), Count, tensor(new[] { 0.5f, 0.4f, 0.3f }).expand(2, 3)).Samples;
        var near = (samples - tensor(new[] { 0.5f, 0.4f, 0.3f })).abs().amax([1L]) < 1e-3;
        var equal = samples.amax([1L]) - samples.amin([1L]) < 1e-6;
        Assert.InRange(near.sum().item<long>(), 870, 1_130);
        Assert.InRange(equal.sum().item<long>(), 870, 1_130);
        foreach (var spread in new[] { samples[equal], samples[near.logical_or(equal).logical_not()] })
            Assert.True(
                spread.std().item<float>() is > 1.1f and < 1.2f && spread.mean().abs().item<float>() < 0.15,
                "chains are not uniform in the domain"
            );
    }

    // Pictures have a fourth start, whose pixels are all among the data's, those outside the domain at its edge; noise, one color and blurs
    // have others. The one step takes a quarter off each.
    [Fact]
    public void AMixedStartOfPicturesIsOneOfFour()
    {
        const int Count = 2_000;
        using var scope = NewDisposeScope();
        using var sampler = new SgldSampler(
            Config with
            {
                Steps = 1,
                StepSize = 1,
                Noise = 1e-9,
                BufferSize = Count,
                Reinit = 1,
                Start = ChainStart.Mixed,
            },
            [1, 4, 3],
            seed: 4
        );
        var data =
            tensor(new[] { 0, 0.5f, 2.5f }).view(1, 1, 1, 3).expand(5, 1, 4, 3) * tensor(new[] { 1, 1, 0, 1, 0.5f }).view(5, 1, 1, 1);
        using var network = nn.Sequential(nn.Flatten(), nn.Linear(12, 1));
        using (no_grad())
            network.parameters().First().fill_(-0.25);
        var samples = sampler.Draw(network, Count, data).Samples.flatten(1);
        var leaves = ((samples.unsqueeze(-1) + 0.25 - tensor(new[] { 0, 0.25f, 0.5f, 1.25f, 2 })).abs() < 1e-6).any(-1).all(1);
        var equal = (samples.amax([1L]) - samples.amin([1L]) < 1e-6).logical_and(leaves.logical_not());
        Assert.InRange(leaves.sum().item<long>(), 420, 580);
        Assert.InRange(equal.sum().item<long>(), 420, 580);
    }

    [Fact]
    public void AGaussianStartNeedsData()
    {
        using var sampler = new SgldSampler(Config with { Start = ChainStart.Gaussian }, [3], seed: 1);
        var error = Assert.Throws<ArgumentException>(() => sampler.Draw(Network(), 10));
        Assert.StartsWith(
            "Chains start from the data's mean and covariance: found none, expected two or more samples of shape (3). Give samples, or "
                + "set start to uniform.",
            error.Message,
            StringComparison.Ordinal
        );
        using var other = zeros(5, 2);
        Assert.Contains(
            "found (5, 2)",
            Assert.Throws<ArgumentException>(() => sampler.Draw(Network(), 10, other)).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void NothingOfTheNetworkChanges()
    {
        using var scope = NewDisposeScope();
        var network = Network(dropout: true);
        var (first, inner) = (network.parameters().First(), network.modules().Skip(2).First());
        first.grad = ones_like(first);
        inner.eval();
        using var sampler = new SgldSampler(Config, [3], seed: 1);
        sampler.Draw(network, 10).Dispose();
        Assert.True(network.training && !inner.training);
        Assert.True(first.requires_grad && first.grad!.Equals(ones_like(first)));
        Assert.All(network.parameters().Skip(1), parameter => Assert.Null(parameter.grad));
    }

    [Fact]
    public void TheSameSeedGivesTheSameSamples()
    {
        using var scope = NewDisposeScope();
        var network = Network(dropout: true);
        using SgldSampler one = new(Config, [3], seed: 5),
            two = new(Config, [3], seed: 5),
            other = new(Config, [3], seed: 6);
        foreach (var _ in Enumerable.Range(0, 3))
            Assert.True(one.Draw(network, 10).Samples.Equals(two.Draw(network, 10).Samples));
        Assert.False(one.Draw(network, 10).Samples.Equals(other.Draw(network, 10).Samples));
    }

    [Fact]
    public void AFactorIsOfTheStepSizeAndItsRootOfTheNoise()
    {
        using var scope = NewDisposeScope();
        var network = Network();
        using SgldSampler scaled = new(Config, [3], seed: 5),
            other = new(Config with { StepSize = Config.StepSize / 4, Noise = Config.Noise / 2 }, [3], seed: 5);
        Assert.True(scaled.Draw(network, 10, factor: 0.25).Samples.equal(other.Draw(network, 10).Samples).all().item<bool>());
    }

    [Fact]
    public void ChainsRestartAtTheirRate()
    {
        using var scope = NewDisposeScope();
        using var sampler = new SgldSampler(Config with { Steps = 1 }, [3], seed: 2);
        var network = Network();
        var restarts = Enumerable.Range(0, 100).Sum(_ => sampler.Draw(network, 50).Restarts);

        // 5,000 draws at 0.2: five standard deviations are 141.
        Assert.InRange(restarts, 1_000 - 141, 1_000 + 141);
    }

    [Fact]
    public void AnnealingAndClampBoundTheUpdates()
    {
        using var scope = NewDisposeScope();
        using var generator = new Generator(1);
        var steep = nn.Sequential(nn.Linear(3, 1, hasBias: false));
#pragma warning disable GPC2012 // Without noise what is left is the gradient's part.
        var config = Config with
        {
            Noise = 0,
            GradientClamp = 0.5,
            Annealing = 0.25,
            Steps = 3,
            StepSize = 1,
            Domain = new() { Min = -9, Max = 9 },
        };
#pragma warning restore GPC2012
        using (no_grad())
            steep.parameters().Single().fill_(100);
        var (samples, _) = Langevin.Run(steep, zeros(2, 3), config, generator);

        // Factors 1, 1/2, 1/4 of a gradient cut to 0.5.
        Assert.True(samples.allclose(full([2, 3], 0.875f)));
    }

    [Fact]
    public void MistakesAreNamed()
    {
        using var scope = NewDisposeScope();
        using var sampler = new SgldSampler(Config, [3], seed: 1);
        Assert.Contains(
            "raise bufferSize to 51",
            Assert.Throws<ArgumentOutOfRangeException>(() => sampler.Draw(Network(), 51)).Message,
            StringComparison.Ordinal
        );
        Assert.Equal("factor", Assert.Throws<ArgumentOutOfRangeException>(() => sampler.Draw(Network(), 5, factor: -0.1)).ParamName);
        var wrong = nn.Sequential(nn.Linear(3, 8), nn.Flatten(0));
        Assert.Contains(
            "one row of logits",
            Assert.Throws<ArgumentException>(() => sampler.Draw(wrong, 5)).Message,
            StringComparison.Ordinal
        );
    }
}
