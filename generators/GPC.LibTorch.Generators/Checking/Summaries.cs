using GPC.LibTorch.Generators.Model;

namespace GPC.LibTorch.Generators.Checking;

/// <summary>
/// The words written above members. An operator without a summary has that of the first operator of its name, and an in-place one that of
/// the operator it is the in-place form of.
/// </summary>
internal sealed class Summaries
{
    private const string Root = "https://pytorch.org/docs/1.13/generated/";

    private readonly Dictionary<string, string> byName = [];

    public Summaries(OperatorTable table)
    {
        foreach (var entry in table.Entries.Where(entry => entry.Summary.Length > 0 && !byName.ContainsKey(entry.Schema.BaseName)))
        {
            byName.Add(entry.Schema.BaseName, entry.Summary);
        }
    }

    public Documentation Document(OperatorEntry entry, Member member) =>
        new(Summary(entry), entry.Schema.Text, Page(entry, member));

    private string Summary(OperatorEntry entry)
    {
        string name = entry.Schema.BaseName;
        if (entry.Summary.Length > 0) return entry.Summary;
        if (byName.TryGetValue(name, out string own)) return own;
        return name.EndsWith("_", StringComparison.Ordinal) && byName.TryGetValue(name.TrimEnd('_'), out string plain)
            ? plain + " Writes the result into the tensor itself."
            : $"The operator {entry.Schema.Name}.";
    }

    private static string Page(OperatorEntry entry, Member member)
    {
        if (entry.Page == "none" || Area.Find(member.Area) is not { } area) return "";
        if (entry.Page.Length > 0) return $"{Root}{entry.Page}.html";
        string name = entry.Schema.BaseName;
        if (area.Name == "torch.nn.functional") return $"{Root}{area.Pages}{member.Name}.html";
        string prefix = area.Name.Substring(area.Name.LastIndexOf('.') + 1) + "_";
        if (name.StartsWith(prefix, StringComparison.Ordinal)) name = name.Substring(prefix.Length);
        return area.Name == "Tensor" ? $"{Root}{area.Pages}{name}.html" : $"{Root}{area.Pages}{name.TrimEnd('_')}.html";
    }
}
