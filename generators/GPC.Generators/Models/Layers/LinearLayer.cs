using GPC.Generators.Models.Checking;
using GPC.Generators.Models.Dimensions;

namespace GPC.Generators.Models.Layers;

/// <summary><c>y = x W^T + b</c> over the last size.</summary>
internal static class LinearLayer
{
    public static Placement? Place(LayerSite site)
    {
        var features = site.Arguments.Size("outFeatures", null);
        var bias = site.Arguments.Flag("Bias", true);
        if (site.Expect([], "(B, ..., features)", _ => "") is not { } input) return null;
        site.Stated("InFeatures", "features", input.Last);
        if (features is null) return null;

        var rows = input.Size / input.Last;
        return Placement.OfModule(
            input.WithLast(features),
            "Linear",
            $"global::TorchSharp.torch.nn.Linear({input.Last.Text}, {features.Text}{(bias ? "" : ", hasBias: false")})",
            parameters: features * (input.Last + (bias ? 1 : 0)),
            multiplyAdds: rows * input.Last * features) with
        {
            Role = Role.Logits,
        };
    }
}
