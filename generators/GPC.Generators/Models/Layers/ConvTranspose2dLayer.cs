using GPC.Generators.Models.Checking;
using GPC.Generators.Models.Dimensions;

namespace GPC.Generators.Models.Layers;

/// <summary>The transpose of a convolution over images.</summary>
internal static class ConvTranspose2dLayer
{
    public static Placement? Place(LayerSite site)
    {
        var channels = site.Arguments.Size("outChannels", null);
        var window = Window.OfTranspose(site);
        var groups = site.Arguments.Size("Groups", 1);
        var bias = site.Arguments.Flag("Bias", true);
        if (site.ExpectImages() is not { } input) return null;

        var (given, image) = (input.Dims[0], Extent.Of(input.Dims.Skip(1)));
        site.Stated("InChannels", "channels", given);
        if (channels is null || window is null || groups is null || !ConvolutionLayer.Grouped(site, given, channels, groups)) return null;
        if (!Addable(site, window) || Output(site, window, image) is not { } output) return null;

        var weights = given * (channels / groups) * window.Kernel.Product;
        var options = window.OptionsCode + ConvolutionLayer.Groups("groups", groups) + CallText.Option("bias", bias, true);
        var placed = Placement.OfModule(
            Shape.Of([channels, .. output.Sizes]),
            "ConvTranspose2d",
            $"global::TorchSharp.torch.nn.ConvTranspose2d({given.Text}, {channels.Text}, {window.KernelCode}{options})",
            parameters: weights + (bias ? channels : 0),
            multiplyAdds: weights * image.Product);
        if (window.Added.Uniform) return placed;
        return placed with { Steps = new Step[] { new Apply("global::GPC.Layers.Operations.Transposed({self}, {x})", Effect.Fresh) }.ToEquatableArray() };
    }

    // As PyTorch has it: what is added to one side must be less than the stride or the dilation.
    private static bool Addable(LayerSite site, Window window) => site.InEachDirection("OutputPadding", 2, (direction, at) =>
    {
        var (size, stride, dilation) = (window.Added.Sizes[direction], window.Stride.Sizes[direction], window.Dilation.Sizes[direction]);
        return site.Report.RequireEither(
            (Relation.AtLeast, stride - 1, size),
            (Relation.AtLeast, dilation - 1, size),
            () => site.OutOfRange(at, $"less than the stride of {stride.Text} or the dilation of {dilation.Text}", size.Text));
    });

    private static Extent? Output(LayerSite site, Window window, Extent image)
    {
        var whole = image.Zip(window.Stride, (size, stride) => (size - 1) * stride).Zip(window.Reach, (size, reach) => size + reach).Zip(window.Added, (size, more) => size + more);
        return site.InEachDirection("Padding", 2, (direction, at) =>
        {
            var (size, cut) = (whole.Sizes[direction], window.Padding.Sizes[direction]);
            return site.Report.Require(Relation.AtLeast, (size - 1) / 2, cut, () => site.OutOfRange(at, $"at most {((size - 1) / 2).Text}, because it is cut off both sides of {size.Text}", cut.Text));
        })
            ? whole.Zip(window.Padding, (size, cut) => size - 2 * cut)
            : null;
    }
}
