using GPC.Generators.Models.Checking;
using GPC.Generators.Models.Dimensions;

namespace GPC.Generators.Models.Layers;

/// <summary>Learned vectors that join a sequence.</summary>
internal static class TokenLayers
{
    public static Placement? PositionEmbedding(LayerSite site)
    {
        var std = Deviation(site);
        return site.ExpectSequences() is { } input
            ? Place(input with { Element = Element.Real }, std, input.Dims[0], input.Dims[1], new Apply("{x}.add({self})", Effect.Fresh, "{x}.add_({self})"))
            : null;
    }

    public static Placement? ClassToken(LayerSite site)
    {
        var std = Deviation(site);
        return site.ExpectSequences() is { } input
            ? Place(Shape.Of(input.Dims[0] + 1, input.Dims[1]), std, 1, input.Dims[1], new Apply("global::GPC.Layers.Operations.Prepend({self}, {x})", Effect.Fresh))
            : null;
    }

    private static double Deviation(LayerSite site) => site.Arguments.Number("Std", 0.02, value => value >= 0, "at least 0");

    private static Placement Place(Shape output, double std, Dim count, Dim features, Step step) => new(output)
    {
        Parameters = count * features,
        Members = new[]
        {
            new Member("", MemberKind.Parameter, "global::TorchSharp.Modules.Parameter", $"global::GPC.Layers.Operations.NormalParameter({CallText.Number(std)}, 1, {count.Text}, {features.Text})"),
        }.ToEquatableArray(),
        Steps = new[] { step }.ToEquatableArray(),
    };
}
