using GPC.Layers;
using static TorchSharp.torch;

namespace GPC.Checkpoints;

/// <summary>A network in words.</summary>
static class ModelSummary
{
    /// <summary>The <c>Summary</c> of each model that is declared by attributes, once; of other modules their names.</summary>
    /// <param name="network">The network.</param>
    public static IReadOnlyList<string> Of(nn.Module network) => [.. Tables("", network, isListed: false).Distinct().SelectMany(table => table.ReplaceLineEndings("\n").Split('\n'))];

    /// <summary>The lines that one summary has and another has not, in order. How wide columns are does not count: a longer row moves those of the others.</summary>
    public static IEnumerable<string> Missing(IReadOnlyList<string> summary, IReadOnlyList<string> other) => summary.Select(Narrow).Except(other.Select(Narrow));

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
