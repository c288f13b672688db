using GPC.Generators.Models.Checking;
using GPC.Generators.Models.Dimensions;

namespace GPC.Generators.Models.Layers;

/// <summary>Convolutions.</summary>
internal static class ConvolutionLayer
{
    public static Placement? Conv1d(LayerSite site) => Place(site, 1, site.ExpectChannels);

    public static Placement? Conv2d(LayerSite site) => Place(site, 2, () => site.ExpectImages("Conv1d"));

    private static Placement? Place(LayerSite site, int directions, Func<Shape?> expect)
    {
        var channels = site.Arguments.Size("outChannels", null);
        var window = Window.OfConvolution(site, directions);
        var groups = site.Arguments.Size("Groups", 1);
        var bias = site.Arguments.Flag("Bias", true);
        if (expect() is not { } input) return null;

        var given = input.Dims[0];
        site.Stated("InChannels", "channels", given);
        if (channels is null || window is null || groups is null || !Grouped(site, given, channels, groups)) return null;
        if (window.Over(site, Extent.Of(input.Dims.Skip(1))) is not { } places) return null;

        var weights = channels * (given / groups) * window.Kernel.Product;
        var options = window.OptionsCode + Groups("groups", groups) + CallText.Option("bias", bias, true);
        var plain = Placement.OfModule(
            Shape.Of([channels, .. places.Sizes]),
            site.Use.Kind,
            $"global::TorchSharp.torch.nn.{site.Use.Kind}({given.Text}, {channels.Text}, {window.KernelCode}{options})",
            parameters: weights + (bias ? channels : 0),
            multiplyAdds: weights * places.Product);
        var map = $"ConvolutionMap({given.Text}, {channels.Text}, {window.ListsCode}{Groups("Groups", groups)}{CallText.Option("HasBias", bias, true)})";
        return Parametrizations.Apply(site, plain, map, channels);
    }

    /// <summary>The groups as an argument; empty where there is one.</summary>
    public static string Groups(string name, Dim groups) => groups == 1 ? "" : $", {name}: {groups.Text}";

    /// <summary>Whether the groups divide both numbers of channels.</summary>
    public static bool Grouped(LayerSite site, Dim given, Dim channels, Dim groups) =>
        site.Divides(site.At("Groups"), "the input's channels", given, "Groups", groups, "choose groups that divide both numbers of channels")
        && site.Divides(site.At("Groups"), "outChannels", channels, "Groups", groups, "choose groups that divide both numbers of channels");
}
