using GPC.Generators.Declarations;
using GPC.Generators.Diagnostics;
using GPC.Generators.Dimensions;
using GPC.Generators.Models.Checking;

namespace GPC.Generators.Models.Layers;

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
