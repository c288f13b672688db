using GPC.Generators.Models.Checking;
using GPC.Generators.Models.Dimensions;

namespace GPC.Generators.Models.Layers;

/// <summary>Logits of clusters: inner products with prototypes, divided by a temperature.</summary>
internal static class PrototypesLayer
{
    public static Placement? Place(LayerSite site)
    {
        var count = site.Arguments.Size("count", null);
        var temperature = site.Arguments.Number("Temperature", 0.1, value => value > 0, "more than 0");
        var normalize = site.Arguments.Flag("Normalize", false);
        var isFixed = site.Arguments.Flag("Fixed", false);
        if (site.Expect([], "(B, ..., features)", _ => "") is not { } input) return null;
        site.Stated("InFeatures", "features", input.Last);
        if (count is null) return null;
        if (isFixed && !site.Report.Require(Relation.AtLeast, input.Last, count, () => site.OutOfRange(site.At("count"), $"at most {input.Last.Text}, the number of features: more vectors can't be orthonormal", count.Text)))
            return null;

        var products = normalize ? "global::GPC.Layers.Operations.UnitLinear({x}, {self}.weight)" : "{self}.call({x})";
        var steps = new List<Step> { new Apply(products, Effect.Fresh) };
        if (!temperature.Equals(1.0)) steps.Add(new Apply($"{{x}}.div({CallText.Number(temperature)})", Effect.Fresh, $"{{x}}.div_({CallText.Number(temperature)})"));
        return new Placement(input.WithLast(count))
        {
            Parameters = isFixed ? Dim.Zero : count * input.Last,
            MultiplyAdds = count * input.Size,
            Members = new[] { Member.Module("Linear", isFixed
                ? $"global::GPC.Layers.Operations.Orthonormal({input.Last.Text}, {count.Text})"
                : $"global::TorchSharp.torch.nn.Linear({input.Last.Text}, {count.Text}, hasBias: false)") }.ToEquatableArray(),
            Steps = steps.ToEquatableArray(),
            Role = Role.Logits,
        };
    }
}
