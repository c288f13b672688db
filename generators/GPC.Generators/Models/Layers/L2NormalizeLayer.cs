using GPC.Generators.Models.Checking;
using GPC.Generators.Models.Dimensions;

namespace GPC.Generators.Models.Layers;

/// <summary>Scales vectors to norm 1.</summary>
internal static class L2NormalizeLayer
{
    public static Placement? Place(LayerSite site)
    {
        var eps = site.Arguments.Number("Eps", 1e-12, value => value > 0, "more than 0");
        return site.Expect([], "numbers", _ => "") is { } input
            ? Placement.OfFunction(input with { Element = Element.Real }, $"global::TorchSharp.torch.nn.functional.normalize({{x}}, 2, -1, {CallText.Number(eps)})", Effect.Fresh)
            : null;
    }
}
