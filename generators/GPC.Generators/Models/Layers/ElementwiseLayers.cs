using GPC.Generators.Declarations;
using GPC.Generators.Dimensions;
using GPC.Generators.Models.Checking;
using static GPC.Generators.Declarations.Literal;

namespace GPC.Generators.Models.Layers;

/// <summary>Functions of each element, without parameters.</summary>
static class Activations
{
    public static Placement? ReLU(LayerSite site) => FromResult(site, "{x}.relu()", "{x}.relu_()");

    public static Placement? Tanh(LayerSite site) => FromResult(site, "{x}.tanh()", "{x}.tanh_()");

    public static Placement? Sigmoid(LayerSite site) => FromResult(site, "{x}.sigmoid()", "{x}.sigmoid_()");

    public static Placement? GELU(LayerSite site) => FromInput(site, "{x}.gelu()");

    public static Placement? SiLU(LayerSite site) => FromInput(site, "{x}.silu()");

    public static Placement? LeakyReLU(LayerSite site)
    {
        var slope = site.Arguments.Number("negativeSlope", 0.01, _ => true, "a finite number");
        return Bent(site, slope, $"{{x}}.leaky_relu({Number(slope)})", $"{{x}}.leaky_relu_({Number(slope)})");
    }

    public static Placement? ELU(LayerSite site)
    {
        var alpha = site.Arguments.Number("alpha", 1, _ => true, "a finite number");

        // In TorchSharp 0.107, elu_ with alpha alone gives a new tensor and leaves this one as it is.
        return Bent(site, alpha, $"{{x}}.elu({Number(alpha)})", $"{{x}}.elu_({Number(alpha)}, 1, 1)");
    }

    public static Placement? Softplus(LayerSite site)
    {
        var beta = site.Arguments.Number("Beta", 1, value => value > 0, "more than 0");
        var threshold = site.Arguments.Number("Threshold", 20, _ => true, "a finite number");
        return FromInput(site, $"{{x}}.softplus({Number(beta)}, {Number(threshold)})");
    }

    // With a slope that is not positive the result does not tell which side an element was on.
    static Placement? Bent(LayerSite site, double slope, string code, string inPlace) =>
        slope > 0 ? FromResult(site, code, inPlace) : FromInput(site, code);

    // The gradient can be computed from the result, so the input may be overwritten, but not the result.
    static Placement? FromResult(LayerSite site, string code, string inPlace) => Elementwise(site, code, Effect.Kept, inPlace);

    // The gradient is computed from the input.
    static Placement? FromInput(LayerSite site, string code) => Elementwise(site, code, Effect.Fresh, null);

    static Placement? Elementwise(LayerSite site, string code, Effect effect, string? inPlace) =>
        site.ExpectNumbers() is { } input ? Placement.OfFunction(input with { Element = Element.Real }, code, effect, inPlace) : null;
}

/// <summary>Sets elements to zero at random in training.</summary>
static class DropoutLayer
{
    /// <summary>Why randomness does not suit an energy.</summary>
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
