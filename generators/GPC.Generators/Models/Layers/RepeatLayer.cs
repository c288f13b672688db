using GPC.Generators.Diagnostics;
using GPC.Generators.Models.Checking;
using GPC.Generators.Models.Declarations;

namespace GPC.Generators.Models.Layers;

/// <summary>A model several times after one another, each with parameters of its own.</summary>
internal static class RepeatLayer
{
    public static Placement? Place(LayerSite site)
    {
        var count = site.Arguments.Size("count", null);
        var used = site.Models.Place(site, site.Use.Types[0], site.At(), "arguments", site.Input);
        if (count is null || used is null || site.Input is not { } input) return null;

        var output = used.OutputFor(input);
        if (output.Rank != input.Rank || output.Dims.Zip(input.Dims, (one, other) => Relation.Equal.Decide(one, other)).Any(equal => equal == false))
        {
            site.Report.Add(Catalogue.WrongShape, site.At(), site.Text, $"a model that gives the shape it gets, {input}", output.Text, $"put [Use<{used.Model.Name}>] before it for the first, and repeat a model that keeps the shape");
            return null;
        }
        foreach (var (one, other) in output.Dims.Zip(input.Dims, (one, other) => (one, other)))
            site.Report.Require(Relation.Equal, one, other, () => new Problem(Catalogue.WrongShape.Id, site.At(), site.Text, $"a model that gives the shape it gets, {input}", output.Text, "repeat a model that keeps the shape"));

        var list = $"global::TorchSharp.Modules.ModuleList<{used.Model.Key}>";
        return new Placement(output)
        {
            Parameters = count * used.Parameters,
            MultiplyAdds = count * used.MultiplyAdds,
            Counted = used.Counted,
            Members = new[] { new Member("", MemberKind.Module, list, $"global::GPC.Layers.Operations.Copies({count.Text}, () => {used.Create})") }.ToEquatableArray(),
            Steps = new Step[] { new Apply("global::GPC.Layers.Operations.Chain({self}, {x})", used.Effect) }.ToEquatableArray(),
            Takes = used.Input!.Element,
            Role = used.OutputRole,
            EnergyFault = used.EnergyFault,
        };
    }
}
