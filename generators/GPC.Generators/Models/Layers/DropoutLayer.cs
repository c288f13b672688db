using GPC.Generators.Declarations;
using GPC.Generators.Dimensions;
using GPC.Generators.Models.Checking;

namespace GPC.Generators.Models.Layers;

/// <summary>Sets elements to zero at random in training.</summary>
static class DropoutLayer
{
    /// <summary>Why chance does not suit an energy.</summary>
    public const string Fault =
        "draws at random in training, so that the sampler follows another energy in each step;"
        + " leave it out, or put the model in evaluation mode to sample";

    public static Placement? Place(LayerSite site)
    {
        var probability = Probability(site, "p", 0.5);
        if (site.ExpectNumbers() is not { } input)
            return null;
        var code = $"global::TorchSharp.torch.nn.functional.dropout({{x}}, {Literal.Number(probability)}, this.training)";
        return Placement.OfFunction(input with { Element = Element.Real }, code, Effect.View) with { EnergyFault = Fault };
    }

    public static double Probability(LayerSite site, string argument, double fallback) =>
        site.Arguments.Number(argument, fallback, value => value is >= 0 and < 1, "at least 0 and less than 1");
}
