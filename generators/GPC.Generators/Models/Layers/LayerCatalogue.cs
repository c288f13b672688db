using GPC.Generators.Models.Checking;

namespace GPC.Generators.Models.Layers;

/// <summary>Every layer by the name of its attribute. A new layer is one file beside this one, one line here, and its attribute.</summary>
internal static class LayerCatalogue
{
    private static readonly Dictionary<string, Func<LayerSite, Placement?>> Layers = new()
    {
        ["Linear"] = LinearLayer.Place,
        ["ReLU"] = Activations.ReLU,
        ["Use"] = UseLayer.Place,
        ["Residual"] = ResidualLayer.Place,
        ["Repeat"] = RepeatLayer.Place,
        ["Parallel"] = ParallelLayer.Place,
        ["Custom"] = CustomLayer.Place,
    };

    public static IReadOnlyCollection<string> Kinds => Layers.Keys;

    /// <summary>Places a layer; null where a mistake, which is reported, leaves its result unknown.</summary>
    public static Placement? Place(LayerSite site) => Layers[site.Use.Kind](site);
}
