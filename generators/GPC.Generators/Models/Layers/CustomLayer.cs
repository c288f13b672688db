using GPC.Generators.Attributes;
using GPC.Generators.Declarations;
using GPC.Generators.Diagnostics;
using GPC.Generators.Dimensions;
using GPC.Generators.Models.Checking;

namespace GPC.Generators.Models.Layers;

/// <summary>A module written by hand; its output's shape is what the attribute says.</summary>
static class CustomLayer
{
    public static Placement? Place(LayerSite site)
    {
        var type = site.Use.Types[0];
        var sizes = site.Arguments.Sizes("outputShape");
        if (Fault(type) is { } fault)
            site.Report.Add(Catalogue.NotAModule, site.At(), type.Name, fault);
        if (type.Kind != TypeUseKind.Module || sizes is null || site.Input is null)
            return null;

        var output = sizes.Count == 0 ? site.Input with { Element = Element.Real } : Shape.Of([.. sizes]);
        var forward = new ForwardSizes();
        var check = $"RequireResult({{self}}.call({{x}}), {{x}}, {Literal.Text(site.Text)}, {forward.List(output.Dims)})";
        return new Placement(output)
        {
            Takes = Element.Any,
            Counted = false,
            Members = Member.List([Member.Module(type.Code, $"new {type.Code}()"), .. forward.Members]),
            Steps = Step.Sequence(new Apply(check, Effect.View)),
        };
    }

    static string? Fault(TypeUse type) =>
        type.Kind switch
        {
            TypeUseKind.Model => $"it is a model; write [Use<{type.Name}>]",
            TypeUseKind.UnsuitableModule =>
                $"the model makes it with 'new {type.Name}()', which does not compile here; let it be neither abstract nor 'file', "
                    + "without required members, and give it a public constructor without parameters",
            _ => null,
        };
}
