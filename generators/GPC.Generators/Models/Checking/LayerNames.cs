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
        return taken.Add(name) ? name : Refuse("another layer has it");

        string Refuse(string reason)
        {
            report.Add(Catalogue.UnsuitableName, new Place(Part.Layer, index, "Name"), name, reason);
            return position;
        }
    }

    private static bool IsIdentifier(string name) =>
        name.Length > 0 && name[0] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') && name.All(letter => letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_');
}
