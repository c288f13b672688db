using GPC.Generators.Objectives.Graphs;
using GPC.Generators.Objectives.Operations;
using GPC.Generators.Objectives.Parsing;

namespace GPC.Generators.Objectives.Scheduling;

/// <summary>An objective as graphs.</summary>
/// <param name="Spec">What was declared.</param>
/// <param name="InputShapes">What each input varies over.</param>
/// <param name="SizeCount">How many sizes there are.</param>
/// <param name="Formula">The terms as they were written, simplified; derivatives follow.</param>
/// <param name="Terms">Each term's value in <paramref name="Formula"/>.</param>
/// <param name="Gradients">The derivative with respect to each input, in <paramref name="Formula"/>.</param>
/// <param name="Schedule">What the row loops compute.</param>
sealed record CompiledObjective(
    ObjectiveSpec Spec,
    IReadOnlyList<Shape> InputShapes,
    int SizeCount,
    Graph Formula,
    IReadOnlyList<int> Terms,
    IReadOnlyList<int> Gradients,
    Schedule Schedule
)
{
    public static CompiledObjective Compile(ObjectiveSpec spec)
    {
        var sizes = DimensionUnification.Of(spec.Calls);
        var graph = new Graph(hasSafeForms: true);
        var values = Vocabulary.Add(graph, spec, sizes);
        int[] terms = [.. spec.Terms.Select(term => values[term.Root])];
        int[] inputs =
        [
            .. spec.Inputs.Select(
                (_, index) =>
                    values[
                        Enumerable
                            .Range(0, spec.Calls.Count)
                            .First(call => spec.Calls[call] is { Function: "Input" } leaf && leaf.Index == index)
                    ]
            ),
        ];
        var weights = spec.Terms.Select((term, index) => graph.Apply(new Number(index, "weight" + term.Name)));
        var gradients = Differentiation.Derive(graph, [.. terms.Zip(weights, (term, weight) => (term, weight))], inputs);

        var (plain, roots) = Rewriting.WithoutStops(graph, [.. terms, .. gradients]);
        var (lowered, loopRoots) = Rewriting.ForRowLoops(plain, roots);
        Shape[] shapes = [.. inputs.Select(graph.Shape)];
        return new CompiledObjective(
            spec,
            shapes,
            sizes.Count,
            graph,
            terms,
            gradients,
            Schedule.Of(lowered, [.. loopRoots.Take(terms.Length)], [.. loopRoots.Skip(terms.Length)], shapes)
        );
    }
}
