using GPC.Data;
using GPC.Experiments;
using GPC.Tests.Data;
using GPC.Training;
using Xunit;
using static TorchSharp.torch;

namespace GPC.Tests.Experiments;

/// <summary>Runs are ordered by the objective on samples and their views, without labels.</summary>
public sealed class RankingTests
{
    static readonly Experiment Moons = Catalogue.Find("moons").Value();

    // The other border is horizontal: it crosses each half circle twice.
    [Fact]
    public void AClusteringWhoseBorderIsBetweenTheMoonsComesBeforeOneThatCutsThem()
    {
        var (between, through) = (
            Rank(new Border(points => Moon(points, 0) - Moon(points, 1))),
            Rank(new Border(points => points.select(1, 1) - 0.25))
        );
        Assert.True(between < through, $"between {between}, through {through}");
    }

    [Fact]
    public void ANetworkThatIsNotFiniteComesLast() =>
        Assert.Equal(double.PositiveInfinity, Rank(new Border(points => points.select(1, 0) * float.NaN)));

    [Fact]
    public void RestartsHaveTheSameDataAndOtherRandomNumbers()
    {
        var config = Moons.Config with
        {
            Training = Moons.Config.Training with { Iterations = 2, BatchSize = 20 },
            Points = new() { Count = 50 },
        };
        var runs = new List<(RunSpec Run, int Restart)>();
        var results = Ablation
            .Run(Moons, config, [Variant.Full], [7], restarts: 3, train: (run, _, restart, token) =>
            {
                runs.Add((run, restart));
                return run.Start(cancellation: token);
            })
            .Select(result => result.Value())
            .ToList();
        Assert.Equal(config with { Training = config.Training with { Seed = 7 } }, runs[0].Run.Config);
        Assert.Equal([1, 2, 3], runs.Select(run => run.Restart));
        Assert.Equal(3, runs.Select(run => run.Run.Config.Training.Seed).Distinct().Count());
        var data = runs.ConvertAll(run => Values(run.Run.Experiment.Data(run.Run.Config).Value().Train));
        Assert.All(data, values => Assert.Equal(data[0], values));
        Assert.All(results, result => Assert.True(double.IsFinite(result.Rank!.Value)));
        Assert.Equal(3, results.Select(result => result.Rank).Distinct().Count());
    }

    [Fact]
    public void PointsAreAsManyAndAsNoisyAsTheConfigSays()
    {
        var data = Moons
            .Data(
                Moons.Config with
                {
                    Points = new()
                    {
                        Count = 300,
                        Noise = 0,
                        Seed = 3,
                    },
                }
            )
            .Value();
        Assert.Equal((300, 2_000), (data.Train.Count, data.Test.Samples.Count));
        using var points = data.Train.All();
        using var scope = NewDisposeScope();
        var distance = minimum(Moon(points.Tensor, 0).neg(), Moon(points.Tensor, 1).neg());
        Assert.True(distance.max().item<float>() < 1e-6, "a point without noise is not on its half circle");
    }

    // Minus the distance from the circle that the moon is a half of, on its side.
    static Tensor Moon(Tensor points, int moon)
    {
        var (x, y) = moon == 0 ? (points.select(1, 0), points.select(1, 1)) : (1 - points.select(1, 0), 0.5 - points.select(1, 1));
        return ((x.square() + y.square()).sqrt() - 1).abs().neg() - (y < -0.3).to(ScalarType.Float32);
    }

    static float[] Values(Dataset data)
    {
        using var all = data.All();
        return all.Tensor.data<float>().ToArray();
    }

    static double Rank(Border network)
    {
        var data = Moons.Data(Moons.Config).Value();
        var method = Method.Of(Moons.Config.Weights);
        using var run = new StartedRun(
            network,
            method,
            data,
            new Evaluator(method, Moons.Views, data.Test.Samples, Moons.Config.Training),
            []
        );
        return Ranking.Of(run, Moons, Moons.Config.Training);
    }

    // Two clusters on the two sides of where a function is 0, as certain as unit embeddings at temperature 0.1 can be.
    sealed class Border(Func<Tensor, Tensor> side) : nn.Module<Tensor, Tensor>(nameof(Border))
    {
        public override Tensor forward(Tensor points)
        {
            using var scope = NewDisposeScope();
            var logit = (side(points) * 5).tanh() * 7;
            return stack([logit, logit.neg()], 1).MoveToOuterDisposeScope();
        }
    }
}
