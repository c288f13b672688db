using GPC.Data;
using GPC.Oracle;
using Xunit;
using static TorchSharp.torch;

namespace GPC.Tests.Data;

/// <summary>Points in the plane: scikit-learn's definitions, seeds, noise and domain.</summary>
public class ToyDataTests
{
    static readonly Dictionary<string, ToyData> Toys = new()
    {
        ["moons"] = new Moons(),
        ["circles"] = new Circles(0.1, 0.4),
        ["blobs"] = new Blobs(5, 2, 0.3),
        ["spirals"] = new Spirals(3, 1.5, 0.05),
    };

    public static TheoryData<string> Names => [.. Toys.Keys];

    [Theory]
    [InlineData(100)]
    [InlineData(7)]
    [InlineData(2)]
    public void MoonsAreThoseOfScikitLearn(int count) => Same(new Moons(0), "moons", count);

    [Theory]
    [InlineData(100)]
    [InlineData(7)]
    public void CirclesAreThoseOfScikitLearn(int count) => Same(new Circles(0, 0.3), "circles", count);

    [Theory]
    [InlineData(100)]
    [InlineData(7)]
    public void BlobsAreThoseOfScikitLearn(int count) => Same(new Blobs(5, 2, 0), "blobs", count);

    [Fact]
    public void SpiralsFollowTheirFormula()
    {
        var spirals = new Spirals(3, 1.5, 0).Fixed(300, 1);
        var points = Points(spirals);
        for (var i = 0; i < points.Length; i++)
        {
            var radius = double.Hypot(points[i].X, points[i].Y);
            var angle = Math.Atan2(points[i].Y, points[i].X) / (2 * Math.PI) - 1.5 * radius - spirals.Labels.Values[i] / 3.0;
            Assert.Equal(0, angle - Math.Round(angle), 5);
            Assert.InRange(radius, 0.1 - 1e-6, 1 + 1e-6);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void TheSameSeedGivesTheSameAnotherDoesNot(string name)
    {
        Assert.Equal(Points(Toys[name].Fixed(50, 1)), Points(Toys[name].Fixed(50, 1)));
        Assert.NotEqual(Points(Toys[name].Fixed(50, 1)), Points(Toys[name].Fixed(50, 2)));
        Assert.Equal(Toys[name].Fixed(50, 1).Labels.Values.AsSpan(), Toys[name].Fixed(50, 1).Labels.Values.AsSpan());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void NoiseIsNormalAndIndependentInBothCoordinates(string name)
    {
        const int count = 20_000;
        var (toy, sigma) = (Toys[name], Toys[name].Noise);
        var (noisy, exact) = (Points(toy.Fixed(count, 3)), Points((toy with { Noise = 0 }).Fixed(count, 3)));
        var x = noisy.Zip(exact, (a, b) => (a.X - b.X) / sigma).ToArray();
        var y = noisy.Zip(exact, (a, b) => (a.Y - b.Y) / sigma).ToArray();
        // Five standard errors each.
        var error = 5 / Math.Sqrt(count);
        foreach (var draws in (double[][])[x, y])
        {
            Assert.InRange(draws.Average(), -error, error);
            Assert.InRange(draws.Average(draw => draw * draw), 1 - error * Math.Sqrt(2), 1 + error * Math.Sqrt(2));
            Assert.InRange(draws.Count(draw => Math.Abs(draw) < 1) / (double)count, 0.6827 - error / 2, 0.6827 + error / 2);
        }
        Assert.InRange(x.Zip(y, (a, b) => a * b).Average(), -error, error);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void TheDomainHoldsEveryPoint(string name)
    {
        var toy = Toys[name];
        foreach (var (x, y) in Points(toy.Fixed(5_000, 4)))
        {
            Assert.InRange(x, toy.Domain.Min, toy.Domain.Max);
            Assert.InRange(y, toy.Domain.Min, toy.Domain.Max);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void FreshPointsComeFromEveryClusterAlike(string name)
    {
        var toy = Toys[name] with { Noise = 0 };
        using var scope = NewDisposeScope();
        using var batch = Batches.Fresh(toy, 3_000).At(new(1));
        var drawn = batch.Samples.Tensor.data<float>().ToArray();
        var dense = toy.Fixed(3_000, 1);
        var points = Points(dense);
        var found = new int[toy.Clusters];
        for (var i = 0; i < 3_000; i++)
        {
            var (x, y) = (drawn[2 * i], drawn[2 * i + 1]);
            var nearest = Enumerable.Range(0, points.Length).MinBy(j => double.Hypot(points[j].X - x, points[j].Y - y));
            Assert.True(double.Hypot(points[nearest].X - x, points[nearest].Y - y) < 0.01, "a fresh point lies off its curve");
            found[dense.Labels.Values[nearest]]++;
        }
        Assert.All(found, count => Assert.InRange(count, 3_000.0 / toy.Clusters - 150, 3_000.0 / toy.Clusters + 150));
    }

    [Fact]
    public void BadParametersAreNamed()
    {
        Assert.Equal("moons: found noise -1, expected a number of at least 0.", Message(() => new Moons(-1).Fixed(10, 1)));
        Assert.Equal(
            "circles: found factor 1, expected a number from 0 to below 1.",
            Message(() => Batches.Fresh(new Circles(Factor: 1), 10))
        );
        Assert.Contains("5 clusters, 4 points are too few", Message(() => new Blobs(5).Fixed(4, 1)), StringComparison.Ordinal);
        Assert.Contains("found arms 0", Message(() => new Spirals(0).Fixed(4, 1)), StringComparison.Ordinal);
        Assert.Contains("found noise NaN", Message(() => new Spirals(Noise: double.NaN).Fixed(4, 1)), StringComparison.Ordinal);
    }

    static string Message(Action action) => Assert.Throws<ArgumentException>(action).Message;

    static void Same(ToyData toy, string name, int count)
    {
        var expected = Expected.Of("toys", $"{name} {count}");
        var ours = toy.Fixed(count, 5);
        var points = Points(ours);
        var sorted = Enumerable
            .Range(0, count)
            .OrderBy(i => ours.Labels.Values[i])
            .ThenBy(i => points[i].X)
            .ThenBy(i => points[i].Y)
            .ToArray();
        var (theirs, labels) = (expected["points"]!.AsArray(), expected["labels"]!.AsArray());
        var others = Enumerable
            .Range(0, count)
            .Select(i => (Label: (int)labels[i]!, X: (float)(double)theirs[i]![0]!, Y: (float)(double)theirs[i]![1]!))
            .OrderBy(point => point.Label)
            .ThenBy(point => point.X)
            .ThenBy(point => point.Y)
            .ToArray();
        for (var i = 0; i < count; i++)
        {
            Assert.Equal(others[i].Label, ours.Labels.Values[sorted[i]]);
            // Points with the same x up to rounding may change places.
            Assert.Contains(sorted, j => Math.Abs(points[j].X - others[i].X) < 1e-6 && Math.Abs(points[j].Y - others[i].Y) < 1e-6);
            Assert.Contains(others, other => Math.Abs(points[i].X - other.X) < 1e-6 && Math.Abs(points[i].Y - other.Y) < 1e-6);
        }
    }

    static (double X, double Y)[] Points(LabelledDataset data)
    {
        using var all = data.Samples.All();
        var values = all.Tensor.data<float>().ToArray();
        return [.. Enumerable.Range(0, data.Samples.Count).Select(i => ((double)values[2 * i], (double)values[2 * i + 1]))];
    }
}
