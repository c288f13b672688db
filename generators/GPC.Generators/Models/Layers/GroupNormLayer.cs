using GPC.Generators.Models.Checking;
using GPC.Generators.Models.Dimensions;

namespace GPC.Generators.Models.Layers;

/// <summary>Normalization of each sample over groups of channels.</summary>
internal static class GroupNormLayer
{
    public static Placement? Place(LayerSite site)
    {
        var groups = site.Arguments.Size("numGroups", null);
        var eps = site.Arguments.Number("Eps", 1e-5, value => value > 0, "more than 0");
        var affine = site.Arguments.Flag("Affine", true);
        if (site.Expect([3, 2], "(B, channels, height, width) or (B, channels, length)", _ => "single vectors are normalized by LayerNorm") is not { } input) return null;

        var channels = input.Dims[0];
        site.Stated("NumChannels", "channels", channels);
        if (groups is null || !site.Divides(site.At("numGroups"), "the channels", channels, "numGroups", groups, "choose a number of groups that divides the channels")) return null;
        return Placement.OfModule(
            input with { Element = Element.Real },
            "GroupNorm",
            $"global::GPC.Layers.Operations.GroupNorm({groups.Text}, {channels.Text}{CallText.Option("eps", eps, 1e-5)}{CallText.Option("affine", affine, true)})",
            parameters: affine ? 2 * channels : Dim.Zero,
            multiplyAdds: Dim.Zero);
    }
}
