using System.Globalization;
using GPC.Generators.Objectives.Operations;
using GPC.Generators.Objectives.Parsing;
using GPC.Generators.Objectives.Scheduling;

namespace GPC.Generators.Objectives.Checking;

/// <summary>
/// Evaluates an objective, all weights one, on a healthy configuration and on each failure mode of clustering without labels, and tells
/// which of them cost nothing.
/// </summary>
static class CollapseLint
{
    const double Tolerance = 1e-6;

    /// <summary>A verdict for each failure mode.</summary>
    public static IReadOnlyList<Verdict> Check(ObjectiveSpec spec)
    {
        var objective = CompiledObjective.Compile(spec);
        if (Unreadable(objective) is { } reason)
            return [new("Representation", Absent: reason), new("Cluster", Absent: reason), new("Permutation", Absent: reason)];
        var healthy = Configuration.Healthy;
        var hasEmbeddings = Has(Kind.Matrix);
        var hasClusters = Has(Kind.Logits) || Has(Kind.Probabilities) || Has(Kind.LogProbabilities);
        var good = Evaluate(objective, healthy);
        return
        [
            hasEmbeddings
                ? Compare(
                    "Representation",
                    "representation collapse",
                    (
                        "giving all points the same embedding",
                        healthy with
                        {
                            Contrast = 0,
                            Embedding = (_, dimension) => healthy.Embedding(0, dimension),
                        }
                    ),
                    (
                        "making all dimensions copies of one",
                        healthy with
                        {
                            Contrast = 0,
                            Embedding = (point, _) => healthy.Embedding(point, 0),
                        }
                    )
                )
                : Compare(
                    "Representation",
                    "representation collapse",
                    ("giving all points the same density", healthy with { Contrast = 0 })
                ),
            hasClusters
                ? Compare("Cluster", "cluster collapse", ("putting all points in one cluster", healthy with { Cluster = _ => 0 }))
                : new("Cluster", Absent: "its inputs are embeddings; clusters are made from them later"),
            Compare(
                "Permutation",
                "permuted assignments",
                (
                    hasClusters ? "putting the views of a point in different clusters" : "pairing the embeddings of different points",
                    healthy with
                    {
                        Second = point => point + 1,
                    }
                )
            ),
        ];

        bool Has(Kind kind) => spec.Inputs.Any(input => input.Kind == kind);

        Verdict Compare(string mode, string what, params (string Collapsing, Configuration Configuration)[] cases)
        {
            foreach (var (collapsing, configuration) in cases)
            {
                var gain = good - Evaluate(objective, configuration);
                if (!(gain >= -Tolerance))
                    continue;
                var effect =
                    Math.Abs(gain) < Tolerance
                        ? "does not raise the objective"
                        : $"lowers the objective by {gain.ToString("G3", CultureInfo.InvariantCulture)}";
                return new Verdict(mode, Free: $"nothing penalises {what}: {collapsing} {effect}");
            }
            return new Verdict(mode);
        }
    }

    static string? Unreadable(CompiledObjective objective)
    {
        var inputs = objective.Spec.Inputs;
        if (inputs.FirstOrDefault(input => input.Kind == Kind.PerRow) is { } perRow)
            return $"what the numbers of '{perRow.Name}' mean for a point is not known";
        if (inputs.All(input => input.Kind == Kind.PerCluster))
            return "no input tells of points";
        return objective.InputShapes.Any(shape =>
            objective.InputShapes.Any(other => other.Clusters is int clusters && clusters == shape.Rows)
        )
            ? "the rows of an input are the clusters of one, so they can't be points"
            : null;
    }

    static double Evaluate(CompiledObjective objective, Configuration configuration)
    {
        var (graph, inputs) = (objective.Formula, objective.Spec.Inputs);
        var data = objective.InputShapes.First(shape => shape.IsMatrix).Rows;
        var sizes = Enumerable
            .Range(0, objective.SizeCount)
            .Select(size => objective.InputShapes.Any(shape => shape.Rows == size) ? Configuration.Rows : Configuration.Clusters)
            .ToList();
        var values = new Dictionary<int, Grid>();
        foreach (var value in graph.Reachable(objective.Terms))
        {
            values[value] = graph[value].Operation switch
            {
                Input input => configuration.Of(
                    inputs[input.Index].Kind,
                    inputs.Take(input.Index).All(before => before.Kind != inputs[input.Index].Kind),
                    input.Shape.Rows == data
                ),
                Number number => Grid.Of(objective.Spec.Options[number.Index - objective.Spec.Terms.Count].Default),
                var operation => operation.Evaluate([.. graph[value].Operands.Select(operand => values[operand])], sizes),
            };
        }
        return objective.Terms.Sum(term => values[term].At(0, 0));
    }
}
