using GPC.Generators.Models.Checking;
using GPC.Generators.Models.Dimensions;

namespace GPC.Generators.Models.Layers;

/// <summary>Normalization of each channel over the batch.</summary>
internal static class BatchNormLayer
{
    private const string Fault =
        "couples the samples of a batch in training, so that the gradient of one sample's energy depends on the others, and computes another function in evaluation; use GroupNorm or LayerNorm";

    public static Placement? BatchNorm1d(LayerSite site) => Place(site, () => site.Expect([1, 2], "(B, features) or (B, channels, length)", _ => "use BatchNorm2d for images"));

    public static Placement? BatchNorm2d(LayerSite site) => Place(site, () => site.ExpectImages("BatchNorm1d"));

    private static Placement? Place(LayerSite site, Func<Shape?> expect)
    {
        var arguments = site.Arguments;
        var eps = arguments.Number("Eps", 1e-5, value => value > 0, "more than 0");
        var momentum = arguments.Number("Momentum", 0.1, value => value is >= 0 and <= 1, "from 0 to 1");
        var affine = arguments.Flag("Affine", true);
        var tracks = arguments.Flag("TrackRunningStats", true);
        if (expect() is not { } input) return null;

        var channels = input.Dims[0];
        site.Stated("NumFeatures", "channels", channels);
        var options = CallText.Option("eps", eps, 1e-5) + CallText.Option("momentum", momentum, 0.1) + CallText.Option("affine", affine, true) + CallText.Option("track_running_stats", tracks, true);
        return Placement.OfModule(
            input with { Element = Element.Real },
            site.Use.Kind,
            $"global::TorchSharp.torch.nn.{site.Use.Kind}({channels.Text}{options})",
            parameters: affine ? 2 * channels : Dim.Zero,
            multiplyAdds: Dim.Zero) with
        {
            EnergyFault = Fault,
        };
    }
}
