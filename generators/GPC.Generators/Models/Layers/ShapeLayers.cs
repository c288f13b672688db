using GPC.Generators.Models.Checking;
using GPC.Generators.Models.Dimensions;

namespace GPC.Generators.Models.Layers;

/// <summary>Layers that move elements and do not change them.</summary>
internal static class ShapeLayers
{
    public static Placement? Flatten(LayerSite site) =>
        site.Input is { } input ? Placement.OfFunction(input with { Dims = new[] { input.Size }.ToEquatableArray() }, "{x}.flatten(1)", Effect.View) : null;

    public static Placement? Select(LayerSite site)
    {
        var index = site.Arguments.Size("index", null, 0);
        if (index is null || site.Input is null || site.ExpectForm(site.Input.Rank == 1 ? [2] : [], "(B, N, ...)", _ => "a sample is one vector, from which no part can be selected") is not { } input) return null;
        var count = input.Dims[0];
        return site.Report.Require(Relation.AtLeast, count - 1, index, () => site.OutOfRange("index", $"less than {count.Text}, the first size of {input}", index.Text))
            ? Placement.OfFunction(input with { Dims = input.Dims.Skip(1).ToEquatableArray() }, $"{{x}}.select(1, {index.Text})", Effect.View)
            : null;
    }
}
