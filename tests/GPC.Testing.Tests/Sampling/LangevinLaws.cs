using GPC.Data;
using GPC.Sampling;
using Xunit;
using Xunit.Abstractions;
using static TorchSharp.torch;

namespace GPC.Testing.Tests.Sampling;

/// <summary>Langevin chains reach densities that are known, from seeds of the clock, at a significance of 1e-6.</summary>
public class LangevinLaws(ITestOutputHelper output)
{
    const double StepSize = 0.05;
    const int Chains = 2000;
    static readonly IntervalConfig Wide = new() { Min = -12, Max = 12 };

    [Fact]
    public void AGaussianHasTheMomentsOfTheChainThroughoutSeeds()
    {
        // The chain is x
        // <- m + A (x - m) + noise with A = I - stepSize P: its covariance after each step is known, with what the steps' size does to it.
        (double X, double Y) mean = (0.7, -0.4);
        (double X, double Y, double XY) precision = (1.5, 2.5, 0.8);
        const int steps = 150;
        var expected = Covariance(precision, steps);
        var squares = new List<double>();
        for (var run = 0; run < 8; run++)
        {
            var seed = Environment.TickCount64 + (run * 7919);
            using var scope = NewDisposeScope();
            using var generator = new Generator((ulong)seed);
            using var energy = new GaussianEnergy(mean, precision);
            var (samples, _) = Langevin.Run(energy, full([Chains, 2], 0.0), Config(steps, Wide), generator);
            var points = (
                samples.to(ScalarType.Float64)
                - tensor(new[] { mean.X + Drift(precision, mean, steps).X, mean.Y + Drift(precision, mean, steps).Y })
            ).contiguous();
            var covariance = (points.t().matmul(points) / Chains).data<double>().ToArray();
            var average = points.mean([0]).data<double>().ToArray();
            squares.AddRange([
                Square(average[0], Math.Sqrt(expected.X / Chains)),
                Square(average[1], Math.Sqrt(expected.Y / Chains)),
                Square(covariance[0] - expected.X, expected.X * Math.Sqrt(2.0 / Chains)),
                Square(covariance[3] - expected.Y, expected.Y * Math.Sqrt(2.0 / Chains)),
                Square(covariance[1] - expected.XY, Math.Sqrt(((expected.X * expected.Y) + (expected.XY * expected.XY)) / Chains)),
            ]);
        }
        output.WriteLine($"chi-squared {squares.Sum():F1} of {squares.Count} moments; bound {Significance.ChiSquared(squares.Count):F1}");
        Assert.True(squares.Max() < 36, $"a moment is {Math.Sqrt(squares.Max())} standard errors off");

        // The moments of a run depend on each other a little: the bound is that of twice the sum.
        Assert.InRange(squares.Sum(), squares.Count / 10.0, 2 * Significance.ChiSquared(squares.Count));
    }

    [Fact]
    public void AMixtureCannotBeToldFromItsOwnDraws()
    {
        const int seeds = 5;
        for (var run = 0; run < seeds; run++)
        {
            var seed = Environment.TickCount64 + (run * 7919);
            using var energy = new MixtureEnergy([0.35, 0.65], [-1.1, 1.1], 0.7);
            var samples = Mixture(energy, seed, Math.Sqrt(2 * 0.02));
            var distance = Significance.Distance(samples, energy.Draw(4 * Chains, new Random((int)seed)));
            output.WriteLine($"seed {seed}: distance {distance:F4}; bound {Significance.KolmogorovSmirnov(Chains, 4 * Chains):F4}");
            Assert.InRange(distance, 0, Significance.KolmogorovSmirnov(Chains, 4 * Chains));
            Assert.InRange(ChiSquared(samples, energy, 16), 0, Significance.ChiSquared(15));
        }
    }

    [Fact]
    public void TheTestWouldNoticeTheWrongTemperature()
    {
        using var energy = new MixtureEnergy([0.35, 0.65], [-1.1, 1.1], 0.7);
        var samples = Mixture(energy, Environment.TickCount64, Math.Sqrt(0.02));

        Assert.True(ChiSquared(samples, energy, 16) > Significance.ChiSquared(15));
    }

    static double[] Mixture(MixtureEnergy energy, long seed, double noise)
    {
        using var scope = NewDisposeScope();
        using var generator = new Generator((ulong)seed);
        var start = (rand([Chains, 1], generator: generator) * 6) - 3;
        var config = Config(600, Wide) with { StepSize = 0.02, Noise = noise };
        return [.. Langevin.Run(energy, start, config, generator).Samples.to(ScalarType.Float64).data<double>()];
    }

    // Bins of equal probability under the density, which a fine grid enumerates.
    static double ChiSquared(double[] samples, MixtureEnergy energy, int bins)
    {
        const int cells = 20_000;
        double[] grid = [.. Enumerable.Range(0, cells).Select(cell => -8 + (16.0 * (cell + 0.5) / cells))];
        double[] density = [.. grid.Select(energy.Density)];
        var (total, below) = (density.Sum(), 0.0);
        var edges = new List<double>();
        for (var cell = 0; cell < cells; cell++)
        {
            below += density[cell] / total;
            if (edges.Count < bins - 1 && below >= (edges.Count + 1.0) / bins)
                edges.Add(grid[cell]);
        }
        var counts = new int[bins];
        foreach (var sample in samples)
            counts[edges.Count(edge => edge < sample)]++;
        var expected = samples.Length / (double)bins;
        return counts.Sum(count => (count - expected) * (count - expected) / expected);
    }

    static (double X, double Y, double XY) Covariance((double X, double Y, double XY) p, int steps)
    {
        var (a, b, d) = (1 - (StepSize * p.X), -StepSize * p.XY, 1 - (StepSize * p.Y));
        var (x, y, xy) = (0.0, 0.0, 0.0);
        for (var step = 0; step < steps; step++)
        {
            (x, y, xy) = (
                (a * a * x) + (2 * a * b * xy) + (b * b * y) + (2 * StepSize),
                (b * b * x) + (2 * b * d * xy) + (d * d * y) + (2 * StepSize),
                (a * b * x) + (((a * d) + (b * b)) * xy) + (b * d * y)
            );
        }
        return (x, y, xy);
    }

    // How far the mean is still from the density's, after so many steps from 0.
    static (double X, double Y) Drift((double X, double Y, double XY) p, (double X, double Y) mean, int steps)
    {
        var (x, y) = (-mean.X, -mean.Y);
        for (var step = 0; step < steps; step++)
            (x, y) = (x - (StepSize * ((p.X * x) + (p.XY * y))), y - (StepSize * ((p.XY * x) + (p.Y * y))));
        return (x, y);
    }

    static double Square(double difference, double error) => difference * difference / (error * error);

    static SgldConfig Config(int steps, IntervalConfig domain) =>
        new()
        {
            Steps = steps,
            StepSize = StepSize,
            Noise = Math.Sqrt(2 * StepSize),
            Domain = domain,
        };
}
