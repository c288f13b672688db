using System.Text.Json.Nodes;
using GPC.Metrics;
using GPC.Training;

namespace GPC.Reports;

/// <summary>Events of a training as JSON, one in each line of a run's <c>events.jsonl</c>; <see cref="EventHistory"/> reads them.</summary>
public static class EventLines
{
    /// <summary>An event as JSON.</summary>
    /// <param name="next">The event.</param>
    public static JsonObject Json(TrainingEvent next)
    {
        ArgumentNullException.ThrowIfNull(next);
        var json = new JsonObject { ["event"] = Name(next), ["step"] = next.Step };
        foreach (var (name, value) in Facts(next))
            json[name] = value;
        return json;
    }

    /// <summary>An evaluation as JSON.</summary>
    /// <param name="evaluation">The evaluation.</param>
    public static JsonObject Json(Evaluation evaluation) =>
        new(Facts(evaluation).Select(fact => KeyValuePair.Create(fact.Name, fact.Value)));

    static string Name(TrainingEvent next) => char.ToLowerInvariant(next.GetType().Name[0]) + next.GetType().Name[1..];

    static IEnumerable<(string Name, JsonNode? Value)> Facts(TrainingEvent next) =>
        next switch
        {
            StepDone step =>
            [
                ("loss", Number(step.Loss)),
                ("terms", Terms(step.Terms)),
                ("learningRate", step.LearningRate),
                .. step.GradientNorm is { } norm ? new (string, JsonNode?)[] { ("parameterGradientNorm", Number(norm)) } : [],
                .. Chains(step.Chains),
            ],
            Evaluated evaluated => Facts(evaluated.Result),
            CheckpointWritten written => [("folder", written.Folder)],
            RolledBack back => [("divergedAt", back.DivergedAt), ("reason", back.Reason), ("rateFactor", back.RateFactor)],
            Advised advised => [("advice", $"{advised.Advice}")],
            TrainingEnded ended => [("ending", $"{ended.Ending}"), ("reason", ended.Reason)],
            _ => [],
        };

    static IEnumerable<(string Name, JsonNode? Value)> Facts(Evaluation evaluation) =>
        [
            ("criterion", Number(evaluation.Criterion)),
            ("terms", Terms(evaluation.Terms)),
            ("panel", Json(evaluation.Panel)),
            .. evaluation.Agreement is { } agreement
                ? new (string, JsonNode?)[] { ("nmi", agreement.Nmi), ("accuracy", agreement.Accuracy), ("ari", agreement.Ari) }
                : [],
        ];

    static JsonObject Json(CollapsePanel panel) =>
        new()
        {
            ["effectiveRank"] = panel.EffectiveRank,
            ["embeddingSpread"] = panel.EmbeddingSpread,
            ["clusterPerplexity"] = panel.ClusterPerplexity,
            ["deadClusters"] = panel.DeadClusters,
            ["viewAgreement"] = panel.ViewAgreement,
            ["viewInformation"] = panel.ViewInformation,
        };

    static IEnumerable<(string Name, JsonNode? Value)> Chains(ChainReport? chains) =>
        chains is null
            ? []
            :
            [
                ("energy", Number(chains.Statistics.Energy)),
                ("energySpread", Number(chains.Statistics.EnergySpread)),
                ("gradientNorm", Number(chains.Statistics.GradientNorm)),
                ("age", chains.Age),
                ("chainRestarts", chains.Restarts),
            ];

    static JsonObject Terms(IReadOnlyDictionary<string, double> terms) =>
        new(terms.Select(term => KeyValuePair.Create<string, JsonNode?>(term.Key, Number(term.Value))));

    // JSON has no NaN.
    static JsonValue? Number(double value) => double.IsFinite(value) ? JsonValue.Create(value) : null;
}
