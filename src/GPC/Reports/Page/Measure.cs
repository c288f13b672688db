namespace GPC.Reports;

/// <summary>A number that evaluations have.</summary>
/// <param name="Name">Its name on the page.</param>
/// <param name="Column">Its name in the events.</param>
/// <param name="Format">How many digits are shown.</param>
/// <param name="Help">What it says.</param>
/// <param name="Range">The values that it can have, by the number of clusters; not a number where a chart's own values decide.</param>
sealed record Measure(string Name, string Column, string Format, string Help, Func<int, (double Min, double Max)> Range)
{
    /// <summary>How the clusters agree with classes.</summary>
    public static IReadOnlyList<Measure> Agreement { get; } =
    [
        new("NMI", "nmi", "F3", "normalized mutual information of clusters and classes, 0 to 1", _ => (0, 1)),
        new("accuracy", "accuracy", "F3", "share of test samples in the cluster of their class", _ => (0, 1)),
        new("ARI", "ari", "F3", "adjusted Rand index of clusters and classes", _ => (0, 1)),
    ];

    /// <summary>The failure modes, and the measures that fall or rise with them.</summary>
    public static IReadOnlyList<(string Mode, string Sign, Measure[] Measures)> Panel { get; } =
    [
        (
            "F1 representation collapse",
            "rank and spread of the embeddings fall",
            [
                new("effective rank", "panel.effectiveRank", "F2", "of the embeddings, 1 to their dimension", _ => (1, double.NaN)),
                new("embedding spread", "panel.embeddingSpread", "F3", "standard deviation over samples, 0 where all are the same", _ =>
                    (0, double.NaN)
                ),
            ]
        ),
        (
            "F2 cluster collapse",
            "perplexity falls, clusters die",
            [
                new("cluster perplexity", "panel.clusterPerplexity", "F2", "how many clusters are used, 1 to all", clusters =>
                    (1, clusters)
                )
                {
                    NeedsPosteriors = true,
                },
                new("dead clusters", "panel.deadClusters", "F0", "clusters without a test sample", clusters => (0, clusters))
                {
                    NeedsPosteriors = true,
                },
            ]
        ),
        (
            "F3 permuted assignments",
            "two views of a sample disagree",
            [
                new("view agreement", "panel.viewAgreement", "F3", "share of samples whose views have the same cluster", _ => (0, 1))
                {
                    NeedsPosteriors = true,
                },
                new("view information", "panel.viewInformation", "F3", "mutual information of the views' clusters, in nats", clusters =>
                    (0, Math.Log(clusters))
                )
                {
                    NeedsPosteriors = true,
                },
            ]
        ),
    ];

    public static IEnumerable<Measure> OfPanel => Panel.SelectMany(mode => mode.Measures);

    /// <summary>Whether it says nothing about an encoder, which has no posteriors.</summary>
    public bool NeedsPosteriors { get; private init; }

    public bool IsOf(RunSection run) => !(NeedsPosteriors && run.Run.Variant.IsEncoder);

    /// <summary>The last value in a run, or a dash.</summary>
    public string Last(RunSection run) =>
        (IsOf(run) ? run.History.Evaluations.Last(Column) : null)?.ToString(Format, System.Globalization.CultureInfo.InvariantCulture)
        ?? "–";
}
