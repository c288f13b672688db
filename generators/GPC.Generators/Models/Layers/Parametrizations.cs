using GPC.Generators.Models.Checking;
using GPC.Generators.Models.Dimensions;

namespace GPC.Generators.Models.Layers;

/// <summary>Layers whose weight is computed from other parameters.</summary>
internal static class Parametrizations
{
    /// <summary>The layer as it is without a parametrization, or the module that computes its weight.</summary>
    /// <param name="site">The layer.</param>
    /// <param name="plain">The layer with a weight of its own.</param>
    /// <param name="map">The same as a map that takes its weight from outside, as code.</param>
    /// <param name="outputs">Number of outputs.</param>
    public static Placement Apply(LayerSite site, Placement plain, string map, Dim outputs)
    {
        var kind = site.Arguments.Choice("Parametrization", "None");
        if (kind == "None") return plain;
        var module = "global::GPC.Layers.Modules." + kind;
        return plain with
        {
            Parameters = plain.Parameters + (kind == "WeightNorm" ? outputs : Dim.Zero),
            Members = new[] { Member.Module(module, $"new {module}(new global::GPC.Layers.Modules.{map})") }.ToEquatableArray(),
        };
    }
}
