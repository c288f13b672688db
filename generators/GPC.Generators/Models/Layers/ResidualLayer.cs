using GPC.Generators.Diagnostics;
using GPC.Generators.Models.Checking;
using GPC.Generators.Models.Declarations;
using GPC.Generators.Models.Dimensions;

namespace GPC.Generators.Models.Layers;

/// <summary><c>y = body(x) + x</c>, or <c>body(x) + shortcut(x)</c>.</summary>
internal static class ResidualLayer
{
    public static Placement? Place(LayerSite site)
    {
        var body = site.Models.Place(site, site.Use.Types[0], site.At(), "arguments", site.Input);
        var given = site.Use["Shortcut"] as TypeValue;
        var shortcut = given is null ? null : site.Models.Place(site, given.Type, site.At("Shortcut"), "ShortcutArguments", site.Input);
        if (body is null || site.Input is not { } input || (given is not null && shortcut is null)) return null;

        var (sum, other) = (body.Output!, shortcut?.Output ?? input);
        if (site.Taken(body, shortcut ?? body) is not { } taken || !SameShape(site, body, sum, other, given)) return null;
        return new Placement(sum with { Element = Element.Real })
        {
            Parameters = body.Parameters + (shortcut?.Parameters ?? 0),
            MultiplyAdds = body.MultiplyAdds + (shortcut?.MultiplyAdds ?? 0),
            Counted = body.Counted && shortcut is null or { Counted: true },
            Members = (shortcut is null ? new[] { body.Member("") } : [body.Member(""), shortcut.Member("_shortcut")]).ToEquatableArray(),
            Steps = new Step[] { new AddPaths("{self}.call({x})", body.Effect, shortcut is null ? null : "{self}_shortcut.call({x})") }.ToEquatableArray(),
            Takes = taken,
            EnergyFault = body.EnergyFault ?? shortcut?.EnergyFault,
        };
    }

    private static bool SameShape(LayerSite site, ModelShapes body, Shape sum, Shape other, TypeValue? shortcut)
    {
        Problem Differ() => new(
            Catalogue.PathsDiffer.Id, site.At(shortcut is null ? null : "Shortcut"),
            site.Text, sum.Text, body.Model.Name, other.Text, shortcut?.Type.Name ?? "its input",
            shortcut is null ? "add Shortcut = typeof(...), a model that gives the body's shape" : "make both give the same shape");

        if (sum.Rank == other.Rank) return sum.Dims.Zip(other.Dims, (one, two) => site.Report.Require(Relation.Equal, one, two, Differ)).All(equal => equal);
        site.Report.Add(Differ());
        return false;
    }
}
