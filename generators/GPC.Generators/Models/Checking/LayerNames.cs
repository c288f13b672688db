using GPC.Generators.Attributes;
using GPC.Generators.Declarations;
using GPC.Generators.Diagnostics;
using GPC.Generators.Dimensions;

namespace GPC.Generators.Models.Checking;

/// <summary>The names of a model's layers, as PyTorch has them in the names of parameters: positions, or what was given.</summary>
sealed class LayerNames(Report report)
{
    readonly HashSet<string> taken = [];

    public string Of(AttributeUse use, int index)
    {
        var position = Literal.Integer(index);
        if (use["Name"] is not Words { Content: var name })
            return position;
        if (!IsIdentifier(name))
            return Refuse("use letters, digits and underscores, beginning with a letter");
        if (name == "checked")
            return Refuse("the generated code has a field of that name, choose another");
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
        var parts = placement.Members.Where(member => member.Suffix.Length > 0).Select(member => name + member.Suffix);
        if (parts.FirstOrDefault(part => !taken.Add(part)) is not { } clash)
            return;
        var reason = $"its part {clash} has the name of another layer, choose another";
        report.Add(Catalogue.UnsuitableName, new Place(Part.Layer, index, "Name"), name, reason);
    }

    static bool IsIdentifier(string name) =>
        name.Length > 0 && IsLetter(name[0]) && name.All(sign => IsLetter(sign) || sign is (>= '0' and <= '9') or '_');

    static bool IsLetter(char sign) => sign is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
