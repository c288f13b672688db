using FsCheck;
using FsCheck.Fluent;
using GPC.Metrics;
using GPC.Tests.Python;
using Xunit;
using Random = System.Random;

namespace GPC.Tests.Metrics;

/// <summary>Agreement of clusters with classes: scikit-learn's values, and laws.</summary>
public class ClusteringTests
{
    static readonly Gen<(int[] Labels, int[] Clusters)> Partitions =
        from count in Gen.Choose(1, 30)
        from classes in Gen.Choose(1, 6)
        from groups in Gen.Choose(1, 8)
        from labels in Gen.Choose(0, classes - 1).ArrayOf(count)
        from clusters in Gen.Choose(0, groups - 1).ArrayOf(count)
        select (labels, clusters);

    static readonly Func<int[], int[], double>[] All =
    [
        (labels, clusters) => Clustering.NormalizedMutualInformation(labels, clusters),
        (labels, clusters) => Clustering.AdjustedRandIndex(labels, clusters),
        (labels, clusters) => Clustering.Accuracy(labels, clusters),
        (labels, clusters) => Clustering.Purity(labels, clusters),
    ];

    [Fact]
    public void NormalizedMutualInformationIsThatOfScikitLearn() =>
        Agrees("sklearn.metrics.normalized_mutual_info_score", (labels, clusters) => Clustering.NormalizedMutualInformation(labels, clusters));

    [Fact]
    public void AdjustedRandIndexIsThatOfScikitLearn() =>
        Agrees("sklearn.metrics.adjusted_rand_score", (labels, clusters) => Clustering.AdjustedRandIndex(labels, clusters));

    [Fact]
    public void AccuracyIsThatOfTheBestOfAllMatchings() => Holds(pair =>
    {
        var (labels, clusters) = pair;
        var best = Permutations(8).Max(names => labels.Where((label, i) => names[clusters[i]] == label).Count());
        return Clustering.Accuracy(labels, clusters) == (double)best / labels.Length;
    }, 30);

    [Fact]
    public void PurityCountsTheMostFrequentClassOfEachCluster() => Holds(pair =>
    {
        var (labels, clusters) = pair;
        var right = labels.Zip(clusters).GroupBy(both => both.Second).Sum(cluster => cluster.GroupBy(both => both.First).Max(same => same.Count()));
        return Clustering.Purity(labels, clusters) == (double)right / labels.Length;
    });

    [Fact]
    public void NamesAndOrderDontMatter() => Holds(pair =>
    {
        var (labels, clusters) = pair;
        var random = new Random(labels.Length);
        int[] names = [-5, 1_000_000, 3, 77, 4, 9, -1, 12];
        var order = Enumerable.Range(0, labels.Length).ToArray();
        random.Shuffle(order);
        random.Shuffle(names);
        var renamed = Array.ConvertAll(order, i => names[clusters[i]]);
        var reordered = Array.ConvertAll(order, i => labels[i]);
        return All.All(metric => Math.Abs(metric(labels, clusters) - metric(reordered, renamed)) < 1e-12);
    });

    [Fact]
    public void MutualInformationAndRandIndexAreSymmetric() => Holds(pair =>
        All[..2].All(metric => Math.Abs(metric(pair.Labels, pair.Clusters) - metric(pair.Clusters, pair.Labels)) < 1e-12));

    [Fact]
    public void EqualPartitionsScoreOneAndOthersNotMore() => Holds(pair =>
        All.All(metric => Math.Abs(metric(pair.Labels, pair.Labels) - 1) < 1e-12 && metric(pair.Labels, pair.Clusters) is >= -0.5 and <= 1 + 1e-12));

    [Fact]
    public void OneClusterForTwoClassesIsWorthNothing()
    {
        int[] labels = [0, 0, 1, 1], one = [7, 7, 7, 7];
        Assert.Equal(0, Clustering.NormalizedMutualInformation(labels, one));
        Assert.Equal(0, Clustering.AdjustedRandIndex(labels, one));
        Assert.Equal(0.5, Clustering.Accuracy(labels, one));
    }

    [Fact]
    public void OtherLengthsAreRefused()
    {
        foreach (var metric in All)
        {
            Assert.Contains("2 labels and 3 clusters", Assert.Throws<ArgumentException>(() => metric([0, 1], [0, 1, 2])).Message, StringComparison.Ordinal);
            Assert.Throws<ArgumentException>(() => metric([], []));
        }
    }

    static void Agrees(string function, Func<int[], int[], double> metric) => Holds(
        pair => Math.Abs(metric(pair.Labels, pair.Clusters) - ScikitLearn.Call(function, pair.Labels, pair.Clusters)) < 1e-10);

    static void Holds(Func<(int[] Labels, int[] Clusters), bool> law, int cases = 200) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(cases), Prop.ForAll(Partitions.ToArbitrary(), law));

    static IEnumerable<int[]> Permutations(int count)
    {
        if (count == 0) return [[]];
        return from shorter in Permutations(count - 1)
               from place in Enumerable.Range(0, count)
               select (int[])[.. shorter[..place], count - 1, .. shorter[place..]];
    }
}
