using System.Globalization;
using System.Text.Json.Nodes;
using GPC.Cli.Output;
using GPC.Experiments;
using GPC.Metrics;
using GPC.Reports;
using GPC.Training;

namespace GPC.Cli.Runs;

/// <summary>
/// The runs of an ablation as a table: a row for each variant and, where runs were restarted, one more for the best of each seed's runs,
/// chosen without labels.
/// </summary>
/// <param name="variants">The variants, in order.</param>
/// <param name="results">All runs.</param>
sealed class AblationTable(IReadOnlyList<Variant> variants, IReadOnlyList<AblationResult> results)
{
    static readonly (string Name, Func<Agreement, double> Of)[] Metrics =
    [
        ("nmi", agreement => agreement.Nmi),
        ("accuracy", agreement => agreement.Accuracy),
        ("ari", agreement => agreement.Ari),
    ];

    // Of the collapse panel: what each failure mode moves.
    static readonly (string Name, Func<CollapsePanel, double> Of)[] Signs =
    [
        ("rank", panel => panel.EffectiveRank),
        ("perplexity", panel => panel.ClusterPerplexity),
        ("dead", panel => panel.DeadClusters),
        ("agreement", panel => panel.ViewAgreement),
    ];

    public Table Table =>
        new(
            ["variant", .. Metrics.Select(metric => metric.Name), .. Signs.Select(sign => sign.Name), "shows"],
            [
                .. Rows.Select(row =>
                    (string[])
                        [
                            row.Name,
                            .. Metrics.Select(metric => $"{row.Summed(metric.Of)}"),
                            .. Signs.Select(sign => row.Mean(sign.Of)),
                            ReportedAblation.Shows(row.Name),
                        ]
                ),
            ]
        );

    public JsonObject Json =>
        new(
            Rows.Select(row =>
                KeyValuePair.Create<string, JsonNode?>(
                    row.Name,
                    new JsonObject(
                        Metrics.Select(metric => KeyValuePair.Create<string, JsonNode?>(metric.Name, Numbers(row.Summed(metric.Of))))
                    )
                )
            )
        );

    IEnumerable<Row> Rows =>
        variants.SelectMany(variant =>
        {
            var own = results.Where(result => result.Variant == variant).OrderBy(result => result.Seed).ToList();
            var row = new Row(variant.Name, [.. own.Where(result => result.Restart == 1)]);
            var restarts = own.Max(result => result.Restart);
            return restarts == 1
                ? [row]
                : (IEnumerable<Row>)
                    [row, new(ReportedAblation.BestOf(variant.Name, restarts), [.. own.GroupBy(result => result.Seed).Select(Best)])];
        });

    /// <summary>The run that the ranking puts first.</summary>
    public static AblationResult Best(IEnumerable<AblationResult> runs) => Ordered(runs).First();

    /// <summary>
    /// The runs by the ranking; at the end those that diverged, which have no number there or none that is one. Of equals the first restart
    /// comes first, whichever ended first.
    /// </summary>
    public static IOrderedEnumerable<AblationResult> Ordered(IEnumerable<AblationResult> runs) =>
        runs.OrderBy(run => run.Rank is { } rank && !double.IsNaN(rank) ? rank : double.PositiveInfinity).ThenBy(run => run.Restart);

    static JsonObject Numbers(Summary summary) =>
        new()
        {
            ["mean"] = summary.Mean,
            ["std"] = summary.StandardDeviation,
            ["min"] = summary.Minimum,
            ["values"] = new JsonArray([.. summary.Values.Select(value => JsonValue.Create(value))]),
        };

    sealed record Row(string Name, IReadOnlyList<AblationResult> Runs)
    {
        // A run that diverged has no clusters: it agrees with nothing.
        public Summary Summed(Func<Agreement, double> metric) =>
            Summary.Of([.. Runs.Select(run => run.Agreement is { } agreement ? metric(agreement) : 0)]);

        public string Mean(Func<CollapsePanel, double> sign)
        {
            double[] values = [.. Runs.Where(run => run.Evaluation is not null).Select(run => sign(run.Evaluation!.Panel))];
            return values.Length == 0 ? "" : values.Average().ToString("0.##", CultureInfo.InvariantCulture);
        }
    }
}
