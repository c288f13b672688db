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
        var input = site.Expect([], "(B, ..., features)", _ => "");
        site.Stated("InFeatures", "features", input?.Last);
        if (features is null || input is null) return null;

        var sizes = $"{input.Last.Text}, {features.Text}";
        var plain = Placement.OfModule(
            input.WithLast(features),
            "Linear",
            $"global::TorchSharp.torch.nn.Linear({sizes}{CallText.Option("hasBias", bias, true)})",
            parameters: features * (input.Last + (bias ? 1 : 0)),
            multiplyAdds: input.Size * features) with
        {
            Role = Role.Logits,
        };
        return Parametrizations.Apply(site, plain, $"LinearMap({sizes}{CallText.Option("HasBias", bias, true)})", features);
    }
}
