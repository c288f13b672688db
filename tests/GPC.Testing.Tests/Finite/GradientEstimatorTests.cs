using GPC.Objectives;
using Xunit;
using Xunit.Abstractions;
using static TorchSharp.torch;

namespace GPC.Testing.Tests.Finite;

/// <summary>
/// The contrastive-divergence gradient, with exact samples of the model, is unbiased for the gradient of <c>-L_GEN</c>, and its error falls
/// with the root of their number.
/// </summary>
public class GradientEstimatorTests(ITestOutputHelper output)
{
    const int Repeats = 150;
    static readonly FiniteWorld World = new(
        new FiniteModel(
            new double[,]
            {
                { 1, 0 },
                { -0.5, 0.5 },
                { 0.2, 1.2 },
                { -1, 0.3 },
                { 0, 0 },
            }
        ),
        [0, 0, 1, 2, 4],
        [0, 0, 1, 2, 4]
    );

    [Fact]
    public void TheExactGradientIsThatOfFiniteDifferencesOfTheLikelihood()
    {
        var exact = Exact();
        for (var place = 0; place < exact.Length; place++)
        {
            var slope = (Loss(place, 1e-5) - Loss(place, -1e-5)) / 2e-5;
            Assert.Equal(slope, exact[place], 1e-9);
        }

        static double Loss(int place, double step)
        {
            var logits = (double[,])World.Model.Logits.Clone();
            logits[place / 2, place % 2] += step;
            return -(World with { Model = new FiniteModel(logits) }).Generative;
        }
    }

    [Fact]
    public void TheErrorFallsWithTheRootOfTheSamples()
    {
        var random = new Random(Environment.TickCount);
        var (exact, density) = (Exact(), World.Model.Density());
        var variance = Enumerable
            .Range(0, exact.Length)
            .Sum(place => Math.Pow(World.Model.Posterior(place / 2)[place % 2], 2) * density[place / 2] * (1 - density[place / 2]));
        var errors = new List<(double Samples, double Error)>();
        foreach (var samples in (int[])[8, 32, 128, 512])
        {
            double[][] estimates = [.. Enumerable.Range(0, Repeats).Select(_ => Estimate(Draw(density, samples, random)))];
            double[] squares =
            [
                .. estimates.Select(estimate => samples * estimate.Zip(exact, (a, b) => (a - b) * (a - b)).Sum() / variance),
            ];
            var spread = Math.Sqrt(squares.Sum(square => Math.Pow(square - squares.Average(), 2)) / (Repeats - 1) / Repeats);
            errors.Add((samples, Math.Sqrt(squares.Average() * variance / samples)));
            output.WriteLine(
                $"{samples} samples: error {errors[^1].Error:F4}, {squares.Average():F3} of the variance that is expected (± {spread:F3})"
            );
            Assert.InRange((squares.Average() - 1) / spread, -6, 6);

            for (var place = 0; place < exact.Length; place++)
            {
                var deviation = Math.Sqrt(
                    Math.Pow(World.Model.Posterior(place / 2)[place % 2], 2)
                        * density[place / 2]
                        * (1 - density[place / 2])
                        / samples
                        / Repeats
                );
                Assert.InRange((estimates.Average(estimate => estimate[place]) - exact[place]) / deviation, -6, 6);
            }
        }
        var rate = Math.Log(errors[^1].Error / errors[0].Error) / Math.Log(errors[^1].Samples / errors[0].Samples);
        output.WriteLine($"error ~ samples^{rate:F3}");
        Assert.InRange(rate, -0.6, -0.4);
    }

    // Of -L_GEN with respect to the table of logits: (p_model(x) - p(x)) p(y|x).
    static double[] Exact()
    {
        var (data, model) = (World.Density(), World.Model.Density());
        return
        [
            .. from point in Enumerable.Range(0, World.Model.Points)
            from cluster in Enumerable.Range(0, 2)
            select (model[point] - data[point]) * World.Model.Posterior(point)[cluster],
        ];
    }

    static double[] Estimate(long[] samples)
    {
        using var scope = NewDisposeScope();
        var table = tensor(World.Model.Logits.Cast<double>().ToArray(), dtype: ScalarType.Float64)
            .reshape(World.Model.Points, 2)
            .requires_grad_();
        var data = table.index_select(0, tensor(World.Data.Select(point => (long)point).ToArray()));
#pragma warning disable GPC2012 // The generative term alone.
        var total = Triad
            .Evaluate(data, data, table.index_select(0, tensor(samples)), new TriadWeights { Invariance = 0, Uniformity = 0 })
            .Total;
#pragma warning restore GPC2012
        total.backward();
        return table.grad!.data<double>().ToArray();
    }

    static long[] Draw(double[] density, int count, Random random)
    {
        return [.. Enumerable.Range(0, count).Select(_ => Place(random.NextDouble()))];

        long Place(double unit)
        {
            var place = 0;
            for (; place < density.Length - 1 && unit >= density[place]; place++)
                unit -= density[place];
            return place;
        }
    }
}
