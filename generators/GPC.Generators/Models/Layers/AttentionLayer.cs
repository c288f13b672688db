using GPC.Generators.Models.Checking;
using GPC.Generators.Models.Dimensions;

namespace GPC.Generators.Models.Layers;

/// <summary>Attention of a sequence to itself, in several heads.</summary>
internal static class AttentionLayer
{
    private const string Module = "global::GPC.Layers.Modules.MultiheadSelfAttention";

    public static Placement? Place(LayerSite site)
    {
        var heads = site.Arguments.Size("numHeads", null);
        var dropout = DropoutLayer.Probability(site, "Dropout", 0);
        var bias = site.Arguments.Flag("Bias", true);
        if (site.ExpectSequences() is not { } input) return null;
        var (length, features) = (input.Dims[0], input.Dims[1]);
        site.Stated("EmbedDim", "features", features);
        if (heads is null || !site.Divides(site.At("numHeads"), "the features", features, "numHeads", heads, "choose a number of heads that divides the features")) return null;

        return Placement.OfModule(
            input with { Element = Element.Real },
            Module,
            $"new {Module}({features.Text}, {heads.Text}{CallText.Option("dropout", dropout, 0)}{CallText.Option("bias", bias, true)})",
            parameters: 4 * features * (features + (bias ? 1 : 0)),
            multiplyAdds: 4 * length * features * features + 2 * length * length * features) with
        {
            EnergyFault = dropout > 0 ? DropoutLayer.Fault : null,
        };
    }
}
