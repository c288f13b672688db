using GPC.Generators.Models.Checking;

namespace GPC.Generators.Models.Layers;

/// <summary>Logits of clusters: inner products with prototypes, divided by a temperature.</summary>
internal static class PrototypesLayer
{
    public static Placement? Place(LayerSite site)
    {
        var count = site.Arguments.Size("count", null);
        var temperature = site.Arguments.Number("Temperature", 0.1, value => value > 0, "more than 0");
        var normalize = site.Arguments.Flag("Normalize", false);
        if (site.Expect([], "(B, ..., features)", _ => "") is not { } input) return null;
        site.Stated("InFeatures", "features", input.Last);
        if (count is null) return null;

        var products = normalize ? "global::GPC.Layers.Operations.UnitLinear({x}, {self}.weight)" : "{self}.call({x})";
        var steps = new List<Step> { new Apply(products, Effect.Fresh) };
        if (!temperature.Equals(1.0)) steps.Add(new Apply($"{{x}}.div({CallText.Number(temperature)})", Effect.Fresh, $"{{x}}.div_({CallText.Number(temperature)})"));
        return new Placement(input.WithLast(count))
        {
            Parameters = count * input.Last,
            MultiplyAdds = count * input.Size,
            Members = new[] { Member.Module("Linear", $"global::TorchSharp.torch.nn.Linear({input.Last.Text}, {count.Text}, hasBias: false)") }.ToEquatableArray(),
            Steps = steps.ToEquatableArray(),
            Role = Role.Logits,
        };
    }
}
