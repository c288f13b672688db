using GPC.Generators.Models.Checking;

namespace GPC.Generators.Models.Layers;

/// <summary>Functions of each element, without parameters.</summary>
internal static class Activations
{
    public static Placement? ReLU(LayerSite site) => Elementwise(site, "{x}.relu()", "{x}.relu_()");

    /// <param name="site">The layer.</param>
    /// <param name="code">The expression.</param>
    /// <param name="inPlace">The same overwriting its input; only where the gradient is computed from the result, which then must not change.</param>
    private static Placement? Elementwise(LayerSite site, string code, string? inPlace) =>
        site.Expect([], "numbers", _ => "") is { } input
            ? Placement.OfFunction(input, code, inPlace is null ? Effect.Fresh : Effect.Kept, inPlace)
            : null;
}
