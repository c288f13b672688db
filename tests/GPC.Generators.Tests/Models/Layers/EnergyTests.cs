using Xunit;

namespace GPC.Generators.Tests.Models.Layers;

/// <summary>Layers that spoil the gradient a sampler follows are warned of, with the reason.</summary>
public class EnergyTests
{
    const string Batch =
        "couples the samples of a batch in training, so that the gradient of one sample's energy depends on the others, and computes "
        + "another function in evaluation; use GroupNorm or LayerNorm";
    const string Chance =
        "draws at random in training, so that the sampler follows another energy in each step; leave it out, or put the model in "
        + "evaluation mode to sample";
    const string Indices = "takes indices, which a sampler can't change by following a gradient; embed outside of the energy model";

    [Theory]
    [InlineData("8", "BatchNorm1d", Batch)]
    [InlineData("3, 8, 8", "BatchNorm2d", Batch)]
    [InlineData("8", "Dropout", Chance)]
    [InlineData("4, 8", "MultiheadSelfAttention(2, Dropout = 0.1)", Chance)]
    [InlineData("4", "Embedding(9, 8)", Indices)]
    public void IsWarnedOf(string input, string layer, string fault)
    {
        Assert.Equal(
            [$"GPC0050 {layer} does not suit the energy model Energy: it {fault}"],
            Diagnose($"[Model, EnergyModel, Input({input}), {layer}, Flatten, Prototypes(2)] public sealed partial class Energy;")
        );
        Assert.Equal(
            [$"GPC0050 Use<Body> does not suit the energy model Energy: it has {layer}, which {fault}"],
            Diagnose(
                $"[Model, Input({input}), {layer}] public sealed partial class Body;\n[Model, EnergyModel, Input<Body>, Use<Body>, "
                    + "Flatten, Prototypes(2)] public sealed partial class Energy;"
            )
        );
    }

    [Theory]
    [InlineData("3, 8, 8", "GroupNorm(3)")]
    [InlineData("4, 8", "LayerNorm, MultiheadSelfAttention(2)")]
    [InlineData("8", "Linear(4, Parametrization = Parametrization.SpectralNorm), SiLU")]
    public void OthersAreNot(string input, string layers) =>
        Assert.Empty(
            Diagnose($"[Model, EnergyModel, Input({input}), {layers}, Flatten, Prototypes(2)] public sealed partial class Energy;")
        );

    static IEnumerable<string> Diagnose(string source) =>
        Declare.Diagnose(source).Select(text => text[(text.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
}
