using GPC.Generators.Declarations;
using GPC.Generators.Diagnostics;
using GPC.Generators.Dimensions;
using GPC.Generators.Models.Checking;

namespace GPC.Generators.Models.Layers;

/// <summary>Pools: windows without weights.</summary>
static class PoolLayers
{
    public static Placement? MaxPool2d(LayerSite site) => Place(site, "max_pool2d", "");

    public static Placement? AvgPool2d(LayerSite site) =>
        Place(site, "avg_pool2d", Literal.Option("count_include_pad", site.Arguments.Flag("CountIncludePad", true), true));

    public static Placement? GlobalAvgPool(LayerSite site)
    {
        var form = "(B, channels, height, width) or (B, channels, length)";
        var advice = "there is nothing to average; leave it out, or put Reshape before it";
        return site.Expect([3, 2], form, _ => advice) is { } input
            ? Placement.OfFunction(Shape.Of(input.Dims[0]), $"{{x}}.mean([{(input.Rank == 3 ? "2, 3" : "2")}])", Effect.Fresh)
            : null;
    }

    public static Placement? AdaptiveAvgPool2d(LayerSite site)
    {
        var output = site.Arguments.Extent("outputSize", 2, null);
        if (site.ExpectImages() is not { } input || output is null)
            return null;
        var sizes = new ForwardSizes();
        var code = $"global::TorchSharp.torch.nn.functional.adaptive_avg_pool2d({{x}}, {output.Code(output.Uniform, sizes.Of)})";
        return Placement.OfFunction(Shape.Of([input.Dims[0], .. output.Sizes]), code, Effect.Fresh) with { Members = sizes.Members };
    }

    static Placement? Place(LayerSite site, string function, string options)
    {
        var window = Window.OfPool(site);
        if (site.ExpectImages() is not { } input || window?.Over(site, Extent.Of(input.Dims.Skip(1))) is not { } places)
            return null;
        var sizes = new ForwardSizes();
        var code = $"global::TorchSharp.torch.nn.functional.{function}({{x}}, {window.PoolCode(sizes)}{options})";
        return Placement.OfFunction(Shape.Of([input.Dims[0], .. places.Sizes]), code, Effect.Fresh) with { Members = sizes.Members };
    }
}

/// <summary>Enlarges images.</summary>
static class UpsampleLayer
{
    public static Placement? Place(LayerSite site)
    {
        var arguments = site.Arguments;
        var size = arguments.Extent("Size", 2, null);
        var factor = arguments.Extent("ScaleFactor", 2, null);
        var mode = arguments.Choice("Mode", "Nearest");
        var aligned = arguments.Flag("AlignCorners", false);
        if (arguments.Has("Size") == arguments.Has("ScaleFactor"))
        {
            var (argument, found) = arguments.Has("Size") ? ("ScaleFactor", "both") : (null, "neither");
            site.Report.Add(Catalogue.WrongKind, site.At(argument), "Size or ScaleFactor", site.Text, "given, one of the two", found);
            return null;
        }
        if (aligned && mode == "Nearest")
        {
            site.Report.Add(site.OutOfRange(site.At("AlignCorners"), "false with the mode Nearest", "true"));
            return null;
        }
        if (site.ExpectImages() is not { } input)
            return null;
        if ((size ?? factor?.Zip(Extent.Of(input.Dims.Skip(1)), (times, one) => times * one)) is not { } output)
            return null;
        var sizes = new ForwardSizes();
        var options = $"mode: global::TorchSharp.torch.InterpolationMode.{mode}{Literal.Option("align_corners", aligned, false)}";
        var code = $"global::TorchSharp.torch.nn.functional.interpolate({{x}}, [{sizes.List(output.Sizes)}], {options})";
        return Placement.OfFunction(Shape.Of([input.Dims[0], .. output.Sizes]), code, Effect.Fresh) with { Members = sizes.Members };
    }
}
