using GPC.Generators.Diagnostics;
using GPC.Generators.Models.Declarations;

namespace GPC.Generators.Models.Checking;

/// <summary>The names of a model's layers, as PyTorch has them in the names of parameters: positions, or what was given.</summary>
internal sealed class LayerNames(Report report)
{
    private readonly HashSet<string> taken = [];

    public string Of(AttributeUse use, int index)
    {
        var position = index.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (use["Name"] is not Words { Content: var name }) return position;
        if (!IsIdentifier(name)) return Refuse("use letters, digits and underscores, beginning with a letter");
        if (name == "checked") return Refuse("the generated code has a field of that name, choose another");
        return taken.Add(name) ? name : Refuse("another layer has it, choose another");

        string Refuse(string reason)
        {
            report.Add(Catalogue.UnsuitableName, new Place(Part.Layer, index, "Name"), name, reason);
            return position;
        }
    }

    /// <summary>Takes the names of a layer's further parts, such as <c>fc_shortcut</c>.</summary>
    public void Parts(string name, Placement placement, int index)
    {
        var clash = placement.Members.Where(member => member.Suffix.Length > 0).Select(member => name + member.Suffix).FirstOrDefault(part => !taken.Add(part));
        if (clash is not null) report.Add(Catalogue.UnsuitableName, new Place(Part.Layer, index, "Name"), name, $"its part {clash} has the name of another layer, choose another");
    }

    private static bool IsIdentifier(string name) =>
        name.Length > 0 && name[0] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') && name.All(letter => letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_');
}
