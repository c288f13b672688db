using FsCheck;
using FsCheck.Fluent;
using GPC.Data;
using GPC.Sampling;
using Xunit;
using static TorchSharp.torch;

namespace GPC.Testing.Tests.Sampling;

/// <summary>What the sampler promises whatever the energy is.</summary>
public class SamplerLaws
{
    static readonly Law Clamped = new("C1", "chains stay in the domain.", "x ∈ Ω after every update, for any step size, noise and energy");

    sealed record Chain(double StepSize, double Noise, double Min, double Width, double Steepness, int Seed);

    static Arbitrary<Chain> Chains =>
        Arb.From(
            from step in Gen.Elements(0.001, 0.1, 1, 50)
            from noise in Gen.Elements(0, 0.01, 1, 100)
            from minimum in Gen.Choose(-30, 20)
            from width in Gen.Choose(1, 40)
            from steepness in Gen.Elements(-1e4, -1, 0, 1, 1e4)
            from seed in Gen.Choose(0, int.MaxValue - 1)
            select new Chain(step, noise, minimum / 10.0, width / 10.0, steepness, seed)
        );

    [Fact]
    public void ChainsStayInTheDomain() =>
        Clamped.Holds(
            "Langevin",
            Chains,
            chain =>
            {
                using var scope = NewDisposeScope();
                using var generator = new Generator((ulong)chain.Seed);
                using var energy = new GaussianEnergy((0.3, -0.3), (chain.Steepness, chain.Steepness, 0));
                var domain = new IntervalConfig { Min = chain.Min, Max = chain.Min + chain.Width };
                var start = (rand([50, 2], generator: generator) * chain.Width) + chain.Min;
                var samples = Langevin
                    .Run(
                        energy,
                        start,
                        new SgldConfig
                        {
                            Steps = 3,
                            StepSize = chain.StepSize,
                            Noise = chain.Noise,
                            Domain = domain,
                        },
                        generator
                    )
                    .Samples;
                return Violation.UnlessAtMost(
                    "samples",
                    "minimum of Ω",
                    domain.Min,
                    "least sample",
                    samples.min().to(ScalarType.Float64).item<double>(),
                    1e-6
                )
                    ?? Violation.UnlessAtMost(
                        "samples",
                        "largest sample",
                        samples.max().to(ScalarType.Float64).item<double>(),
                        "maximum of Ω",
                        domain.Max,
                        1e-6
                    );
            },
            new LawOptions(100)
        );

    [Theory]
    [InlineData(0.05)]
    [InlineData(0.5)]
    public void ChainsStartAfreshAtTheGivenRate(double rate)
    {
        // Steps too short to move: a sample that is not in the buffer was drawn anew.
        const int draws = 60,
            count = 100;
        using var scope = NewDisposeScope();
        using var sampler = new SgldSampler(
            new SgldConfig
            {
                Steps = 1,
                StepSize = 1e-12,
                Noise = 1e-20,
                BufferSize = 400,
                Reinit = rate,
            },
            [2],
            Environment.TickCount64
        );
        using var energy = new GaussianEnergy((0, 0), (1, 1, 0));
        var (restarts, strangers) = (0, 0);
        for (var draw = 0; draw < draws; draw++)
        {
            var before = sampler.Buffer.Points.clone().data<float>().ToArray().Chunk(2).Select(point => (point[0], point[1])).ToHashSet();
            using var drawn = sampler.Draw(energy, count);
            restarts += drawn.Restarts;
            strangers += drawn.Samples.data<float>().ToArray().Chunk(2).Count(point => !before.Contains((point[0], point[1])));
        }
        Assert.Equal(restarts, strangers);
        var error = (restarts - (rate * draws * count)) / Math.Sqrt(rate * (1 - rate) * draws * count);
        Assert.InRange(error, -Significance.Normal, Significance.Normal);
    }

    [Fact]
    public void TheNetworkIsLeftAsItWas()
    {
        using var scope = NewDisposeScope();
        using var network = nn.Sequential(("layer", nn.Linear(2, 3)), ("norm", nn.BatchNorm1d(3)));
        using var sampler = new SgldSampler(new SgldConfig { Steps = 5, BufferSize = 20 }, [2], Environment.TickCount64);
        network.call(randn(10, 2)).sum().backward();
        var (parameters, gradients, buffers) = (
            Copies(network.parameters()),
            Copies(network.parameters().Select(parameter => parameter.grad!)),
            Copies(network.buffers())
        );

        using var drawn = sampler.Draw(network, 10);

        Assert.False(drawn.Samples.requires_grad);
        Assert.True(network.training && network.modules().All(module => module.training));
        Assert.All(network.parameters(), parameter => Assert.True(parameter.requires_grad));
        Assert.Equal(parameters, Copies(network.parameters()));
        Assert.Equal(gradients, Copies(network.parameters().Select(parameter => parameter.grad!)));
        Assert.Equal(buffers, Copies(network.buffers()));
    }

    static double[][] Copies(IEnumerable<Tensor> tensors) =>
        [.. tensors.Select(tensor => tensor.detach().to(ScalarType.Float64).contiguous().data<double>().ToArray())];
}
