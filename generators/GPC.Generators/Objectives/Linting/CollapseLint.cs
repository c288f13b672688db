using System.Globalization;
using GPC.Generators.Objectives.Operations;
using GPC.Generators.Objectives.Parsing;
using GPC.Generators.Objectives.Scheduling;

namespace GPC.Generators.Objectives.Linting;

/// <summary>
/// Evaluates an objective of logits, all weights one, on a good configuration and on each failure mode of clustering without labels, and tells which of them cost nothing.
/// </summary>
internal static class CollapseLint
{
    private const int Clusters = 4;
    private const int Rows = 2 * Clusters;
    private const double Certain = 30;
    private const double Contrast = 5;
    private const double Tolerance = 1e-6;

    /// <summary>What is free; nothing for objectives that take anything but logits and a prior.</summary>
    public static IEnumerable<Finding> Check(ObjectiveSpec spec)
    {
        if (spec.Inputs.Any(input => input.Kind is not (Kind.Logits or Kind.PerCluster)) || !spec.Inputs.Any(input => input.Kind == Kind.Logits)) return [];
        var objective = CompiledObjective.Compile(spec);
        var good = Evaluate(objective, new Configuration(row => row % Clusters, row => row % Clusters, Contrast));
        return new[]
        {
            Compare("Representation", "representation collapse is free", "a density that is the same everywhere", "one that tells the data from other points", new(row => row % Clusters, row => row % Clusters, 0)),
            Compare("Cluster", "cluster collapse is free", "all points in one cluster", "a balanced assignment", new(_ => 0, _ => 0, Contrast)),
            Compare("Permutation", "permuting assignments is free", "views of a point in different clusters", "views that agree", new(row => row % Clusters, row => (row + 1) % Clusters, Contrast)),
        }.Where(finding => finding is not null).Select(finding => finding!);

        Finding? Compare(string mode, string what, string collapsed, string healthy, Configuration configuration)
        {
            var gain = good - Evaluate(objective, configuration);
            if (gain < -Tolerance) return null;
            var difference = Math.Abs(gain) < Tolerance ? "0" : gain.ToString("G3", CultureInfo.InvariantCulture);
            return new Finding(mode, $"{what}: {collapsed} costs {difference} less than {healthy}");
        }
    }

    private static double Evaluate(CompiledObjective objective, Configuration configuration)
    {
        var graph = objective.Formula;
        var data = objective.InputShapes.First(shape => shape.IsMatrix).Rows;
        var sizes = Enumerable.Range(0, objective.SizeCount).Select(size => objective.InputShapes.Any(shape => shape.Rows == size) ? Rows : Clusters).ToList();
        var values = new Dictionary<int, Grid>();
        foreach (var value in graph.Reachable(objective.Terms))
        {
            values[value] = graph[value].Operation switch
            {
                Input { Shape.Rows: null } => Grid.Of(1.0 / Clusters),
                Input input => Logits(input.Index == FirstView(objective) ? configuration.First : configuration.Second, input.Shape.Rows == data ? configuration.Contrast : 0),
                Number number => Grid.Of(objective.Spec.Options[number.Index - objective.Spec.Terms.Count].Default),
                var operation => operation.Evaluate([.. graph[value].Operands.Select(operand => values[operand])], sizes),
            };
        }
        return objective.Terms.Sum(term => values[term].At(0, 0));
    }

    private static int FirstView(CompiledObjective objective) => objective.Spec.Inputs.ToList().FindIndex(input => input.Kind == Kind.Logits);

    // Certain of one cluster, with an energy that is lower by the contrast.
    private static Grid Logits(Func<int, int> clusterOf, double contrast) =>
        new Grid(Rows, Clusters, (row, cluster) => contrast + (clusterOf(row) == cluster ? Certain : 0)).Computed();

    /// <summary>Which cluster each point has in the first view and in the others, and how much more likely the data are than other points, in logarithms.</summary>
    private sealed record Configuration(Func<int, int> First, Func<int, int> Second, double Contrast);
}
