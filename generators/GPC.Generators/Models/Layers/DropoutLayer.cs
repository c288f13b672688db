using GPC.Generators.Models.Checking;
using GPC.Generators.Models.Dimensions;

namespace GPC.Generators.Models.Layers;

/// <summary>Zeroes elements by chance in training.</summary>
internal static class DropoutLayer
{
    /// <summary>Why chance does not suit an energy.</summary>
    public const string Fault = "draws at random in training, so that the sampler follows another energy in each step; leave it out, or put the model in evaluation mode to sample";

    public static Placement? Place(LayerSite site)
    {
        var probability = Probability(site, "p", 0.5);
        return site.Expect([], "numbers", _ => "") is { } input
            ? Placement.OfFunction(input with { Element = Element.Real }, $"global::TorchSharp.torch.nn.functional.dropout({{x}}, {CallText.Number(probability)}, this.training)", Effect.View) with { EnergyFault = Fault }
            : null;
    }

    public static double Probability(LayerSite site, string argument, double fallback) =>
        site.Arguments.Number(argument, fallback, value => value is >= 0 and < 1, "at least 0 and less than 1");
}
