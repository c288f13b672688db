using GPC.Generators.Objectives.Graphs;
using GPC.Generators.Objectives.Operations;
using GPC.Generators.Objectives.Parsing;

namespace GPC.Generators.Laws.Reasoning;

/// <summary>An objective's terms as a graph from which laws are derived.</summary>
/// <param name="Spec">The objective.</param>
/// <param name="Graph">The graph; logarithms of exponentials are in their safe forms.</param>
/// <param name="Terms">Each term's value.</param>
/// <param name="SizeCount">How many sizes there are.</param>
sealed record Formula(ObjectiveSpec Spec, Graph Graph, IReadOnlyList<int> Terms, int SizeCount)
{
    public static Formula Of(ObjectiveSpec spec)
    {
        var sizes = DimensionUnification.Of(spec.Calls);
        var graph = new Graph(hasSafeForms: true);
        var values = Vocabulary.Add(graph, spec, sizes);
        return new(spec, graph, [.. spec.Terms.Select(term => values[term.Root])], sizes.Count);
    }

    /// <summary>Every value that the terms are computed from, in order.</summary>
    public IReadOnlyList<int> Values => Graph.Reachable(Terms);

    /// <summary>The inputs that the terms have, in order.</summary>
    public IEnumerable<Input> Inputs => Values.Select(value => Graph[value].Operation).OfType<Input>();

    /// <summary>The sizes that count rows of an input.</summary>
    public HashSet<int> RowSizes => [.. Inputs.Select(input => input.Shape.Rows).OfType<int>()];

    /// <summary>The sizes that count clusters of an input.</summary>
    public HashSet<int> ClusterSizes => [.. Inputs.Select(input => input.Shape.Clusters).OfType<int>()];

    /// <summary>The values that depend on no input, only on sizes and options.</summary>
    public HashSet<int> Fixed
    {
        get
        {
            var result = new HashSet<int>();
            foreach (var value in Values)
            {
                if (Graph[value].Operation is not Input && Graph[value].Operands.All(result.Contains))
                    result.Add(value);
            }
            return result;
        }
    }

    /// <summary>A value that depends on no input, for so many rows and clusters, with the options' defaults.</summary>
    public double Evaluate(int value, int rows, int clusters)
    {
        var sizes = Enumerable.Range(0, SizeCount).Select(size => RowSizes.Contains(size) ? rows : clusters).ToList();
        return Grid(value).At(0, 0);

        Grid Grid(int number) =>
            Graph[number].Operation is Number option
                ? Objectives.Operations.Grid.Of(Spec.Options[option.Index - Spec.Terms.Count].Default)
                : Graph[number].Operation.Evaluate([.. Graph[number].Operands.Select(Grid)], sizes);
    }
}
