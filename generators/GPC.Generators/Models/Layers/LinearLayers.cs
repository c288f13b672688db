using GPC.Generators.Dimensions;
using GPC.Generators.Models.Checking;
using static GPC.Generators.Declarations.Literal;

namespace GPC.Generators.Models.Layers;

/// <summary>Linear maps of the last size.</summary>
static class LinearLayers
{
    /// <summary><c>y = x W^T + b</c>.</summary>
    public static Placement? Linear(LayerSite site)
    {
        var features = site.Arguments.Size("outFeatures", null);
        var bias = site.Arguments.Flag("Bias", true);
        var input = site.Expect([], "(B, ..., features)", _ => "");
        site.Stated("InFeatures", "features", input?.Last);
        if (features is null || input is null)
            return null;

        var sizes = $"{input.Last.Text}, {features.Text}";
        var plain = Placement.OfModule(
            input.WithLast(features),
            "Linear",
            $"global::TorchSharp.torch.nn.Linear({sizes}{Option("hasBias", bias, true)})",
            parameters: features * (input.Last + (bias ? 1 : 0)),
            multiplyAdds: input.Size * features
        ) with
        {
            Role = Role.ClusterLogits,
        };
        return Parametrizations.Apply(site, plain, $"LinearMap({sizes}{Option("HasBias", bias, true)})", features);
    }

    /// <summary>Logits of clusters: inner products with prototypes, divided by a temperature.</summary>
    public static Placement? Prototypes(LayerSite site)
    {
        var count = site.Arguments.Size("count", null);
        var temperature = site.Arguments.Number("Temperature", 0.1, value => value > 0, "more than 0");
        var normalize = site.Arguments.Flag("Normalize", false);
        var isFixed = site.Arguments.Flag("Fixed", false);
        if (site.Expect([], "(B, ..., features)", _ => "") is not { } input)
            return null;
        var features = input.Last;
        site.Stated("InFeatures", "features", features);
        if (count is null || (isFixed && !CanBeOrthonormal(site, count, features)))
            return null;

        var module = isFixed
            ? $"global::GPC.Layers.LayerOperations.Orthonormal({features.Text}, {count.Text})"
            : $"global::TorchSharp.torch.nn.Linear({features.Text}, {count.Text}, hasBias: false)";
        var code = normalize ? "global::GPC.Layers.LayerOperations.UnitLinear({x}, {self}.weight)" : "{self}.call({x})";
        var products = new Apply(code, Effect.Fresh);
        var divided = new Apply($"{{x}}.div({Number(temperature)})", Effect.Fresh, $"{{x}}.div_({Number(temperature)})");
        return new Placement(input.WithLast(count))
        {
            Parameters = isFixed ? Dim.Zero : count * features,
            MultiplyAdds = count * input.Size,
            Members = Member.List(Member.Module("Linear", module)),
            Steps = temperature.Equals(1.0) ? Step.Sequence(products) : Step.Sequence(products, divided),
            Role = Role.ClusterLogits,
        };
    }

    static bool CanBeOrthonormal(LayerSite site, Dim count, Dim features) =>
        site.Report.Require(Relation.AtLeast, features, count, () =>
            site.OutOfRange(
                site.At("count"),
                $"at most {features.Text}, the number of features: more vectors can't be orthonormal",
                count.Text
            )
        );
}

/// <summary>Layers whose weight is computed from other parameters.</summary>
static class Parametrizations
{
    /// <summary>The layer as it is without a parametrization, or the module that computes its weight.</summary>
    /// <param name="site">The layer.</param>
    /// <param name="plain">The layer with a weight of its own.</param>
    /// <param name="map">The same as a map that takes its weight from outside, as code.</param>
    /// <param name="outputs">Number of outputs.</param>
    public static Placement Apply(LayerSite site, Placement plain, string map, Dim outputs)
    {
        var kind = site.Arguments.Choice("Parametrization", "None");
        if (kind == "None")
            return plain;
        var module = "global::GPC.Layers.Modules." + kind;
        return plain with
        {
            Parameters = plain.Parameters + (kind == "WeightNorm" ? outputs : Dim.Zero),
            Members = Member.List(Member.Module(module, $"new {module}(new global::GPC.Layers.Modules.{map})")),
        };
    }
}
