using GPC.Metrics;
using GPC.Objectives;
using GPC.Oracle;
using GPC.Training;
using Xunit;
using static TorchSharp.torch;

namespace GPC.Tests.Metrics;

/// <summary>Neighbours, linear probe and k-means: scikit-learn's results on the same points.</summary>
public class EmbeddingTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(20)]
    public void NeighboursVoteAsInScikitLearn(int count)
    {
        using var scope = NewDisposeScope();
        var expected = (double)Expected.Of("embeddings", "neighbours")[$"{count}"]!;
        var (train, test) = (Expected.Of("embeddings", "train").ToMatrix(), Expected.Of("embeddings", "test").ToMatrix());
        Assert.Equal(expected, NearestNeighbours.Accuracy(train, Labels(200), test, Labels(300), count), 6);
        Assert.InRange(expected, 0.5, 0.99);
    }

    [Theory]
    [InlineData("1", 1)]
    [InlineData("0.01", 0.01)]
    public void TheProbeIsScikitLearnsLogisticRegression(string name, double penalty)
    {
        using var scope = NewDisposeScope();
        var expected = Expected.Of("embeddings", "probe")[name]!;
        var points = Expected.Of("embeddings", "train").ToMatrix();
        var names = Array.ConvertAll(Labels(200), label => 10 * label - 7);
        var (weights, classes) = LinearProbe.Fit(points.to(ScalarType.Float64), names, penalty);
        Assert.Equal([-7, 3, 13, 23], classes);
        for (var label = 0; label < 4; label++)
        {
            for (var i = 0; i < 5; i++)
                Assert.Equal((double)expected["coefficients"]![label]![i]!, weights[i, label].item<double>(), 0.002);
        }
        Assert.InRange(
            LinearProbe.Accuracy(
                points,
                names,
                Expected.Of("embeddings", "test").ToMatrix(),
                Array.ConvertAll(Labels(300), label => 10 * label - 7)
            ),
            0.5,
            1
        );
    }

    /// <summary>The penalty is that of the points as they are given, wherever zero is.</summary>
    [Fact]
    public void TheProbeOfPointsFarFromZeroOnlyHasOtherBiases()
    {
        using var scope = NewDisposeScope();
        var (points, labels) = Points(300, 9);
        var near = LinearProbe.Fit(points.to(ScalarType.Float64), labels, 1).Weights;
        var far = LinearProbe.Fit(points.to(ScalarType.Float64) + 1_000, labels, 1).Weights;
        Assert.True(far[..^1].allclose(near[..^1], 1e-4, 1e-5));
        Assert.True((far[^1] + (far[..^1].sum([0L]) * 1_000)).allclose(near[^1], 1e-4, 1e-5));
    }

    /// <summary>Huge values, equal features and a single class have a solution too; what is not finite is refused.</summary>
    [Theory]
    [InlineData(1e30)]
    [InlineData(1)]
    [InlineData(0)]
    public void TheProbeEndsOnOddPoints(double size)
    {
        using var scope = NewDisposeScope();
        var (points, labels) = Points(100, 10);
        var odd = (points.to(ScalarType.Float64) * size) + (size / 3);
        Assert.InRange(LinearProbe.Accuracy(odd, labels, odd, labels), size == 0 ? 0.25 : 0.5, 1);
        Assert.Equal(1, LinearProbe.Accuracy(odd, new int[100], odd, new int[100]));
        Assert.Contains(
            "train: found a value that is infinite",
            Refused(() => LinearProbe.Accuracy(points / 0, labels, odd, labels)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void LloydsRoundsAreScikitLearns()
    {
        using var scope = NewDisposeScope();
        var expected = Expected.Of("embeddings", "lloyd");
        var points = Expected.Of("embeddings", "train").ToMatrix();
        var ours = KMeans.Lloyd(points, points.narrow(0, 0, 7), 300);
        Assert.Equal(expected["clusters"]!.Values<int>(), ours.Clusters);
        Assert.Equal((double)expected["inertia"]!, ours.Inertia, 2);
    }

    [Fact]
    public void RestartsFindWhatScikitLearnFinds()
    {
        using var scope = NewDisposeScope();
        var points = Expected.Of("embeddings", "train").ToMatrix();
        var expected = (double)Expected.Of("embeddings", "inertia");
        using var ours = KMeans.Fit(points + 3, 4, seed: 1);
        Assert.InRange(ours.Inertia, 0, expected * 1.001);
        Assert.InRange(Clustering.NormalizedMutualInformation(Labels(200), ours.Clusters.AsSpan()), 0.5, 1);
        // The centres are the means of their samples.
        for (var cluster = 0; cluster < 4; cluster++)
        {
            var members = Enumerable.Range(0, 200).Where(i => ours.Clusters[i] == cluster).Select(i => (long)i).ToArray();
            Assert.True((points + 3).index_select(0, tensor(members)).mean([0]).allclose(ours.Centres[cluster], 1e-4, 1e-4));
        }
        using var again = KMeans.Fit(points + 3, 4, seed: 1);
        Assert.Equal(ours.Clusters.ToArray(), again.Clusters.ToArray());
    }

    [Fact]
    public void EqualSamplesAndAsManyClustersAsSamplesWork()
    {
        using var scope = NewDisposeScope();
        using var equal = KMeans.Fit(ones([6, 2]), 3, 1, restarts: 2);
        Assert.Equal(0, equal.Inertia);
        using var each = KMeans.Fit(arange(5).to(ScalarType.Float32).unsqueeze(1), 5, 1, restarts: 2);
        Assert.Equal(0, each.Inertia, 9);
        Assert.Equal(5, each.Clusters.Distinct().Count());
    }

    /// <summary>Squares of coordinates near 1e4 have no digits left for distances of 1.</summary>
    [Fact]
    public void PointsFarFromZeroGoToTheirCentres()
    {
        using var scope = NewDisposeScope();
        var points = 10_000 + (0.1 * randn([60, 2], generator: new Generator(1))) + arange(60).remainder(3).unsqueeze(1);
        using var found = KMeans.Fit(points, 3, seed: 1);
        Assert.Equal(found.Clusters, found.Assign(points));
        using var method = Method.Of(new BarlowTwinsWeights());
        var head = method.Head(points, new TrainingConfig { Clusters = 3, Seed = 1 });
        Assert.Equal(found.Clusters.Select(cluster => (long)cluster), head(points).argmax(1).data<long>().ToArray());
    }

    [Fact]
    public void NothingStaysBehindButTheResult()
    {
        using var outer = NewDisposeScope();
        var (points, labels) = Points(60, 7);
        var before = outer.DisposablesCount;
        NearestNeighbours.Accuracy(points, labels, points, labels);
        LinearProbe.Accuracy(points, labels, points, labels);
        using var result = KMeans.Fit(points, 3, 1, restarts: 2);
        CollapsePanel.Measure(new(points), new(points), new(points));
        Assert.Equal(before, outer.DisposablesCount);
        Assert.Equal(3, result.Centres.shape[0]);
    }

    [Fact]
    public void WhatDoesNotFitIsNamed()
    {
        using var scope = NewDisposeScope();
        var (points, labels) = Points(10, 8);
        Assert.Contains("11 clusters, expected 1 to the 10 samples", Refused(() => KMeans.Fit(points, 11, 1)), StringComparison.Ordinal);
        Assert.Contains(
            "11 neighbours, expected 1 to the 10",
            Refused(() => NearestNeighbours.Accuracy(points, labels, points, labels, 11)),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "test: found 10 samples and 9 labels",
            Refused(() => LinearProbe.Accuracy(points, labels, points, labels.AsSpan(1))),
            StringComparison.Ordinal
        );
        Assert.Contains("samples: found a value that is infinite", Refused(() => KMeans.Fit(points / 0, 2, 1)), StringComparison.Ordinal);
    }

    static string Refused(Func<object> action) => Assert.Throws<ArgumentException>(() => action()).Message;

    // Four overlapping clouds in five dimensions.
    static (Tensor Points, int[] Labels) Points(int count, ulong seed)
    {
        var centres = randn([4, 5], generator: new Generator(99)) * 1.2;
        var labels = Labels(count);
        var points =
            centres.index_select(0, tensor(Array.ConvertAll(labels, label => (long)label)))
            + randn([count, 5], generator: new Generator(seed));
        return (points, labels);
    }

    static int[] Labels(int count) => [.. Enumerable.Range(0, count).Select(i => i % 4)];
}
