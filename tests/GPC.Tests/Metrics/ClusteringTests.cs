using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using GPC.Metrics;
using GPC.Oracle;
using Xunit;
using Random = System.Random;

namespace GPC.Tests.Metrics;

/// <summary>Agreement of clusters with classes: scikit-learn's values, and laws.</summary>
[Properties(Arbitrary = [typeof(ClusteringTests)], MaxTest = 200)]
public class ClusteringTests
{
    public static Arbitrary<Partitions> Drawn() =>
        (
            from count in Gen.Choose(1, 30)
            from classes in Gen.Choose(1, 6)
            from groups in Gen.Choose(1, 8)
            from labels in Gen.Choose(0, classes - 1).ArrayOf(count)
            from clusters in Gen.Choose(0, groups - 1).ArrayOf(count)
            select new Partitions(labels, clusters)
        ).ToArbitrary();

    /// <summary>The same samples by class and by cluster.</summary>
    public sealed record Partitions(int[] Labels, int[] Clusters);

    static readonly Func<int[], int[], double>[] All =
    [
        (labels, clusters) => Clustering.NormalizedMutualInformation(labels, clusters),
        (labels, clusters) => Clustering.AdjustedRandIndex(labels, clusters),
        (labels, clusters) => Clustering.Accuracy(labels, clusters),
        (labels, clusters) => Clustering.Purity(labels, clusters),
    ];

    [Fact]
    public void NormalizedMutualInformationIsThatOfScikitLearn() =>
        Agrees("nmi", (labels, clusters) => Clustering.NormalizedMutualInformation(labels, clusters));

    [Fact]
    public void AdjustedRandIndexIsThatOfScikitLearn() =>
        Agrees("ari", (labels, clusters) => Clustering.AdjustedRandIndex(labels, clusters));

    [Property(MaxTest = 30)]
    public bool AccuracyIsThatOfTheBestOfAllMatchings(Partitions pair)
    {
        var (labels, clusters) = pair;
        var best = Permutations(8).Max(names => labels.Where((label, i) => names[clusters[i]] == label).Count());
        return Clustering.Accuracy(labels, clusters) == (double)best / labels.Length;
    }

    [Property]
    public bool PurityCountsTheMostFrequentClassOfEachCluster(Partitions pair)
    {
        var (labels, clusters) = pair;
        var right = labels
            .Zip(clusters)
            .GroupBy(both => both.Second)
            .Sum(cluster => cluster.GroupBy(both => both.First).Max(same => same.Count()));
        return Clustering.Purity(labels, clusters) == (double)right / labels.Length;
    }

    [Property]
    public bool NamesAndOrderDontMatter(Partitions pair)
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
    }

    [Property]
    public bool MutualInformationAndRandIndexAreSymmetric(Partitions pair) =>
        All[..2].All(metric => Math.Abs(metric(pair.Labels, pair.Clusters) - metric(pair.Clusters, pair.Labels)) < 1e-12);

    [Property]
    public bool EqualPartitionsScoreOneAndOthersNotMore(Partitions pair) =>
        All.All(metric =>
            Math.Abs(metric(pair.Labels, pair.Labels) - 1) < 1e-12 && metric(pair.Labels, pair.Clusters) is >= -0.5 and <= 1 + 1e-12
        );

    [Fact]
    public void OneClusterForTwoClassesIsWorthNothing()
    {
        int[] labels = [0, 0, 1, 1],
            one = [7, 7, 7, 7];
        Assert.Equal(0, Clustering.NormalizedMutualInformation(labels, one));
        Assert.Equal(0, Clustering.AdjustedRandIndex(labels, one));
        Assert.Equal(0.5, Clustering.Accuracy(labels, one));
    }

    [Fact]
    public void OtherLengthsAreRefused()
    {
        foreach (var metric in All)
        {
            Assert.Contains(
                "2 labels and 3 clusters",
                Assert.Throws<ArgumentException>(() => metric([0, 1], [0, 1, 2])).Message,
                StringComparison.Ordinal
            );
            Assert.Throws<ArgumentException>(() => metric([], []));
        }
    }

    // The expected values have seven digits.
    static void Agrees(string name, Func<int[], int[], double> metric) =>
        Assert.All(Expected.Of("clustering"), one =>
            Assert.Equal((double)one.Value![name]!, metric(one.Value["labels"]!.Values<int>(), one.Value["clusters"]!.Values<int>()), 1e-6)
        );

    static IEnumerable<int[]> Permutations(int count)
    {
        if (count == 0)
            return
            [
                [],
            ];
        return from shorter in Permutations(count - 1)
            from place in Enumerable.Range(0, count)
            select (int[])[.. shorter[..place], count - 1, .. shorter[place..]];
    }
}
