using GPC.Generators.Dimensions;
using GPC.Generators.Models.Checking;
using static GPC.Generators.Declarations.Literal;

namespace GPC.Generators.Models.Layers;

/// <summary>Convolutions and their transpose.</summary>
static class ConvolutionLayers
{
    public static Placement? Conv1d(LayerSite site) => Convolution(site, 1, site.ExpectChannels);

    public static Placement? Conv2d(LayerSite site) => Convolution(site, 2, () => site.ExpectImages("Conv1d"));

    public static Placement? ConvTranspose2d(LayerSite site)
    {
        var channels = site.Arguments.Size("outChannels", null);
        var window = Window.OfTranspose(site);
        var groups = site.Arguments.Size("Groups", 1);
        var bias = site.Arguments.Flag("Bias", true);
        if (site.ExpectImages() is not { } input)
            return null;

        var (given, image) = (input.Dims[0], Extent.Of(input.Dims.Skip(1)));
        site.Stated("InChannels", "channels", given);
        if (channels is null || window is null || groups is null || !GroupsDivide(site, given, channels, groups))
            return null;
        if (!window.CanAdd(site) || window.OverTransposed(site, image) is not { } output)
            return null;

        var weights = given * (channels / groups) * window.Kernel.Product;
        var options = window.OptionsCode + Groups("groups", groups) + Option("bias", bias, true);
        var placed = Placement.OfModule(
            Shape.Of([channels, .. output.Sizes]),
            "ConvTranspose2d",
            $"global::TorchSharp.torch.nn.ConvTranspose2d({given.Text}, {channels.Text}, {window.KernelCode}{options})",
            parameters: weights + (bias ? channels : 0),
            multiplyAdds: weights * image.Product
        );
        return window.Added.Uniform
            ? placed
            : placed with
            {
                Steps = Step.Sequence(new Apply("global::GPC.Layers.LayerOperations.Transposed({self}, {x})", Effect.Fresh)),
            };
    }

    static Placement? Convolution(LayerSite site, int directions, Func<Shape?> expect)
    {
        var channels = site.Arguments.Size("outChannels", null);
        var window = Window.OfConvolution(site, directions);
        var groups = site.Arguments.Size("Groups", 1);
        var bias = site.Arguments.Flag("Bias", true);
        if (expect() is not { } input)
            return null;

        var given = input.Dims[0];
        site.Stated("InChannels", "channels", given);
        if (channels is null || window is null || groups is null || !GroupsDivide(site, given, channels, groups))
            return null;
        if (window.Over(site, Extent.Of(input.Dims.Skip(1))) is not { } places)
            return null;

        var weights = channels * (given / groups) * window.Kernel.Product;
        var options = window.OptionsCode + Groups("groups", groups) + Option("bias", bias, true);
        var plain = Placement.OfModule(
            Shape.Of([channels, .. places.Sizes]),
            site.Use.Kind,
            $"global::TorchSharp.torch.nn.{site.Use.Kind}({given.Text}, {channels.Text}, {window.KernelCode}{options})",
            parameters: weights + (bias ? channels : 0),
            multiplyAdds: weights * places.Product
        );
        var more = Groups("Groups", groups) + Option("HasBias", bias, true);
        var map = $"ConvolutionMap({given.Text}, {channels.Text}, {window.ListsCode}{more})";
        return Parametrizations.Apply(site, plain, map, channels);
    }

    // As an argument; empty where there is one group.
    static string Groups(string name, Dim groups) => groups == 1 ? "" : $", {name}: {groups.Text}";

    static bool GroupsDivide(LayerSite site, Dim given, Dim channels, Dim groups)
    {
        return Divides("the input's channels", given) && Divides("outChannels", channels);

        bool Divides(string what, Dim number) =>
            site.Divides(site.At("Groups"), what, number, "Groups", groups, "choose groups that divide both numbers of channels");
    }
}
