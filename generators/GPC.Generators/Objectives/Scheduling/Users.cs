using GPC.Generators.Objectives.Graphs;

namespace GPC.Generators.Objectives.Scheduling;

/// <summary>For each value, the gradients that need it, and whether a term does.</summary>
sealed class Users
{
    readonly Dictionary<int, SortedSet<int>> gradientsOf = [];
    readonly HashSet<int> ofTerms;

    public Users(Graph graph, IReadOnlyList<int> terms, IReadOnlyList<int> gradients, IReadOnlyList<int> live)
    {
        Live = live;
        ofTerms = [.. graph.Reachable(terms)];
        foreach (var value in live)
            gradientsOf[value] = [];
        for (var input = 0; input < gradients.Count; input++)
        {
            foreach (var value in graph.Reachable([gradients[input]]))
                gradientsOf[value].Add(input);
        }
    }

    /// <summary>Every value that is needed.</summary>
    public IReadOnlyList<int> Live { get; }

    /// <summary>The inputs whose gradients alone need it; empty if a term does, so that it is always needed.</summary>
    public IReadOnlyList<int> GradientsOf(int value) => ofTerms.Contains(value) ? [] : [.. gradientsOf[value]];
}
