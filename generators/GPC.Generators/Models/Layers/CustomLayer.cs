using GPC.Generators.Diagnostics;
using GPC.Generators.Models.Checking;
using GPC.Generators.Models.Declarations;
using GPC.Generators.Models.Dimensions;

namespace GPC.Generators.Models.Layers;

/// <summary>A module written by hand; its output's shape is what the attribute says.</summary>
internal static class CustomLayer
{
    public static Placement? Place(LayerSite site)
    {
        var type = site.Use.Types[0];
        var sizes = site.Arguments.Sizes("outputShape");
        if (type.Kind == TypeKind.Model) site.Report.Add(Catalogue.NotAModule, site.At(), type.Name, $"it is a model; write [Use<{type.Name}>]");
        if (type.Kind == TypeKind.UnsuitableModule)
            site.Report.Add(Catalogue.NotAModule, site.At(), type.Name, $"the model makes it with 'new {type.Name}()', which does not compile here; let it be neither abstract nor 'file', without required members, and give it a public constructor without parameters");
        if (type.Kind != TypeKind.Module || sizes is null || site.Input is null) return null;

        var output = sizes.Count == 0 ? site.Input with { Element = Element.Real } : Shape.Of([.. sizes]);
        var declared = site.Text.Replace("\\", "\\\\").Replace("\"", "\\\"");
        var forward = new ForwardSizes();
        var check = $"RequireResult({{self}}.call({{x}}), {{x}}, \"{declared}\", {forward.List(output.Dims)})";
        return new Placement(output)
        {
            Takes = Element.Any,
            Counted = false,
            Members = new[] { new Member("", MemberKind.Module, type.Code, $"new {type.Code}()") }.Concat(forward.Members).ToEquatableArray(),
            Steps = new Step[] { new Apply(check, Effect.View) }.ToEquatableArray(),
        };
    }
}
