using GPC.Generators.Models.Checking;

namespace GPC.Generators.Models.Layers;

/// <summary>Another model as a layer.</summary>
internal static class UseLayer
{
    public static Placement? Place(LayerSite site) => site.Models.Place(site, site.Use.Types[0], site.At(), "arguments", site.Input) is not { } used
        ? null
        : new Placement(used.OutputFor(site.Input!))
        {
            Parameters = used.Parameters,
            MultiplyAdds = used.MultiplyAdds,
            Counted = used.Counted,
            Members = new[] { used.Member("") }.ToEquatableArray(),
            Steps = new Step[] { new Apply("{self}.call({x})", used.Effect) }.ToEquatableArray(),
            Takes = used.Input!.Element,
            Role = used.OutputRole,
            EnergyFault = used.EnergyFault,
        };
}
