using GPC.Generators.Attributes;
using GPC.Generators.Diagnostics;
using GPC.Generators.Dimensions;
using GPC.Generators.Models.Checking;

namespace GPC.Generators.Models.Layers;

/// <summary>Layers that move elements and do not change them.</summary>
static class ShapeLayers
{
    public static Placement? Flatten(LayerSite site) => site.Input is { } input ? Moved(input, [input.Size], _ => "{x}.flatten(1)") : null;

    public static Placement? Reshape(LayerSite site)
    {
        if (site.Arguments.Sizes("shape") is not { } sizes || site.Input is not { } input)
            return null;
        if (sizes.Count == 0)
        {
            site.Report.Add(Catalogue.WrongKind, site.At(), "shape", site.Text, "at least one size", "none");
            return null;
        }
        var wanted = new Shape(sizes.ToEquatableArray(), input.Element);
        return site.Report.Require(Relation.Equal, input.Size, wanted.Size, Differ)
            ? Moved(input, sizes, code => $"{{x}}.reshape(-1, {code.List(sizes)})")
            : null;

        Problem Differ()
        {
            var (expected, found) = ($"{wanted.Size.Text} elements in a sample", $"{input.Size.Text} (its input is {input})");
            return new(Catalogue.WrongSize.Id, site.At(), site.Text, expected, found, "choose sizes whose product is the input's");
        }
    }

    public static Placement? Select(LayerSite site)
    {
        var index = site.Arguments.Size("index", null, 0);
        if (index is null || site.Input is null)
            return null;
        int[] ranks = site.Input.Rank == 1 ? [2] : [];
        var advice = "a sample is one vector, from which no part can be selected";
        if (site.ExpectForm(ranks, "(B, N, ...)", _ => advice) is not { } input)
            return null;
        var count = input.Dims[0];
        return site.Report.Require(Relation.AtLeast, count - 1, index, TooLarge)
            ? Moved(input, input.Dims.Skip(1), code => $"{{x}}.select(1, {code.Of(index)})")
            : null;

        Problem TooLarge() => site.OutOfRange(site.At("index"), $"less than {count.Text}, the first size of {input}", index.Text);
    }

    static Placement Moved(Shape input, IEnumerable<Dim> output, Func<ForwardSizes, string> code)
    {
        var sizes = new ForwardSizes();
        var moved = Placement.OfFunction(input with { Dims = output.ToEquatableArray() }, code(sizes), Effect.View);
        return moved with { Takes = Element.Any, Members = sizes.Members };
    }
}
