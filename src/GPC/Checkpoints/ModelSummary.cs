using GPC.Layers;
using static TorchSharp.torch;

namespace GPC.Checkpoints;

/// <summary>A network in words.</summary>
static class ModelSummary
{
    /// <summary>The <c>Summary</c> of each model that is declared by attributes, once; of other modules their names. What a module of one's own keeps apart from its parameters, and the sizes that a declared one is given, are not in it.</summary>
    /// <param name="network">The network.</param>
    public static IReadOnlyList<string> Of(nn.Module network) => [.. Tables("", network, isListed: false).Distinct().SelectMany(table => table.ReplaceLineEndings("\n").Split('\n'))];

    /// <summary>In what a network's summary differs from that of another: the lines that only one of them has. Null where they are the same; how wide columns are does not count, since a longer row moves the others' too.</summary>
    public static (string Found, string Expected)? Difference(IReadOnlyList<string> found, IReadOnlyList<string> expected)
    {
        string[] own = [.. found.Select(Narrow)], other = [.. expected.Select(Narrow)];
        if (own.SequenceEqual(other)) return null;
        return (own.Except(other).ToArray(), other.Except(own).ToArray()) switch
        {
            ([], []) => ("its layers in another order", "the order"),
            var (more, less) => (Listed(more), Listed(less)),
        };
    }

    private static string Listed(string[] lines) => lines.Length == 0 ? "nothing" : string.Join("; ", lines);

    // Modules below a declared one are rows of its table.
    private static IEnumerable<string> Tables(string path, nn.Module module, bool isListed)
    {
        var table = (module as IModel)?.Describe();
        if (table is not null) yield return table;
        else if (!isListed) yield return path.Length == 0 ? module.GetName() : $"{path}: {module.GetName()}";
        foreach (var (name, child) in module.named_children())
        {
            foreach (var below in Tables(path.Length == 0 ? name : $"{path}.{name}", child, isListed || table is not null)) yield return below;
        }
    }

    private static string Narrow(string line) => string.Join("  ", line.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
