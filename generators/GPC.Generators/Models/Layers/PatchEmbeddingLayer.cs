using GPC.Generators.Models.Checking;
using GPC.Generators.Models.Dimensions;

namespace GPC.Generators.Models.Layers;

/// <summary>An image as a sequence of patches, each mapped linearly.</summary>
internal static class PatchEmbeddingLayer
{
    public static Placement? Place(LayerSite site)
    {
        var features = site.Arguments.Size("embedDim", null);
        var patch = site.Arguments.Extent("patchSize", 2, null);
        var bias = site.Arguments.Flag("Bias", true);
        if (site.ExpectImages() is not { } input) return null;
        var (channels, image) = (input.Dims[0], Extent.Of(input.Dims.Skip(1)));
        site.Stated("InChannels", "channels", channels);
        if (features is null || patch is null) return null;

        if (!site.InEachDirection("patchSize", 2, (direction, at) => site.Divides(
            at, direction == 0 ? "the height" : "the width", image.Sizes[direction], "patchSize", patch.Sizes[direction], "choose a patch that divides the image"))) return null;

        var count = image.Zip(patch, (size, part) => size / part).Product;
        var weights = features * channels * patch.Product;
        var window = new Window(patch, patch, Extent.Of(0, 2), Extent.Of(1, 2));
        return new Placement(Shape.Of(count, features))
        {
            Parameters = weights + (bias ? features : 0),
            MultiplyAdds = weights * count,
            Members = new[]
            {
                Member.Module("Conv2d", $"global::TorchSharp.torch.nn.Conv2d({channels.Text}, {features.Text}, {window.KernelCode}{window.OptionsCode}{CallText.Option("bias", bias, true)})"),
            }.ToEquatableArray(),
            Steps = new Step[] { new Apply("{self}.call({x})", Effect.Fresh), new Apply("{x}.flatten(2)", Effect.View), new Apply("{x}.transpose(1, 2)", Effect.View) }.ToEquatableArray(),
        };
    }
}
