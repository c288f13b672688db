using GPC.Generators.Attributes;
using GPC.Generators.Declarations;
using GPC.Generators.Diagnostics;
using GPC.Generators.Dimensions;
using GPC.Generators.Models.Checking;

namespace GPC.Generators.Models.Layers;

/// <summary>Layers made of other models.</summary>
static class CompositionLayers
{
    /// <summary>Another model as a layer.</summary>
    public static Placement? Use(LayerSite site)
    {
        if (site.Models.Place(site, site.Use.Types[0], site.At(), "arguments", site.Input) is not { } used)
            return null;
        return new Placement(used.OutputFor(site.Input!))
        {
            Parameters = used.Parameters,
            MultiplyAdds = used.MultiplyAdds,
            Counted = used.Counted,
            Members = Member.List(used.Member("")),
            Steps = Step.Sequence(new Apply("{self}.call({x})", used.Effect)),
            Takes = used.Input!.Element,
            Role = used.OutputRole,
            EnergyFault = used.EnergyFault,
        };
    }

    /// <summary>A model several times after one another, each with parameters of its own.</summary>
    public static Placement? Repeat(LayerSite site)
    {
        var count = site.Arguments.Size("count", null);
        var used = site.Models.Place(site, site.Use.Types[0], site.At(), "arguments", site.Input);
        if (count is null || used is null || site.Input is not { } input)
            return null;

        var output = used.OutputFor(input);
        if (output.Rank != input.Rank || output.Dims.Zip(input.Dims, Equal).Any(equal => equal == false))
        {
            site.Report.Add(Differ($"put [Use<{used.Model.Name}>] before it for the first, and repeat a model that keeps the shape"));
            return null;
        }
        foreach (var (one, other) in output.Dims.Zip(input.Dims, (one, other) => (one, other)))
            site.Report.Require(Relation.Equal, one, other, () => Differ("repeat a model that keeps the shape"));

        var list = $"global::TorchSharp.Modules.ModuleList<{used.Model.Key}>";
        var copies = $"global::GPC.Layers.LayerOperations.Copies({count.Text}, () => {used.Create})";
        return new Placement(output)
        {
            Parameters = count * used.Parameters,
            MultiplyAdds = count * used.MultiplyAdds,
            Counted = used.Counted,
            Members = Member.List(new Member("", MemberKind.Module, list, copies)),
            Steps = Step.Sequence(new Apply("global::GPC.Layers.LayerOperations.Chain({self}, {x})", used.Effect)),
            Takes = used.Input!.Element,
            Role = used.OutputRole,
            EnergyFault = used.EnergyFault,
        };

        static bool? Equal(Dim one, Dim other) => Relation.Equal.Decide(one, other);

        Problem Differ(string advice) =>
            new(Catalogue.WrongShape.Id, site.At(), site.Text, $"a model that gives the shape it gets, {input}", output.Text, advice);
    }

    /// <summary><c>y = body(x) + x</c>, or <c>body(x) + shortcut(x)</c>.</summary>
    public static Placement? Residual(LayerSite site)
    {
        var body = site.Models.Place(site, site.Use.Types[0], site.At(), "arguments", site.Input);
        var given = (site.Use["Shortcut"] as TypeValue)?.Type;
        var shortcut = given is null ? null : site.Models.Place(site, given, site.At("Shortcut"), "ShortcutArguments", site.Input);
        if (body is null || site.Input is not { } input || (given is not null && shortcut is null))
            return null;

        var (sum, other) = (body.Output!, shortcut?.Output ?? input);
        if (site.Taken(body, shortcut ?? body) is not { } taken || !SameShape(site, body, other, given))
            return null;
        return new Placement(sum with { Element = Element.Real })
        {
            Parameters = body.Parameters + (shortcut?.Parameters ?? 0),
            MultiplyAdds = body.MultiplyAdds + (shortcut?.MultiplyAdds ?? 0),
            Counted = body.Counted && shortcut is null or { Counted: true },
            Members = shortcut is null ? Member.List(body.Member("")) : Member.List(body.Member(""), shortcut.Member("_shortcut")),
            Steps = Step.Sequence(new AddPaths("{self}.call({x})", body.Effect, shortcut is null ? null : "{self}_shortcut.call({x})")),
            Takes = taken,
            EnergyFault = body.EnergyFault ?? shortcut?.EnergyFault,
        };
    }

    /// <summary>Two models on the same input, their results side by side along the first size.</summary>
    public static Placement? Parallel(LayerSite site)
    {
        var first = site.Models.Place(site, site.Use.Types[0], site.At(), "FirstArguments", site.Input);
        var second = site.Models.Place(site, site.Use.Types[1], site.At(), "SecondArguments", site.Input);
        if (first?.Output is not { } left || second?.Output is not { } right || site.Taken(first, second) is not { } taken)
            return null;

        if (left.Rank != right.Rank)
        {
            site.Report.Add(Differ());
            return null;
        }
        var rest = left.Dims.Zip(right.Dims, (one, other) => (one, other)).Skip(1);
        if (!rest.All(pair => site.Report.Require(Relation.Equal, pair.one, pair.other, Differ)))
            return null;
        return new Placement(Shape.Of([left.Dims[0] + right.Dims[0], .. left.Dims.Skip(1)]))
        {
            Parameters = first.Parameters + second.Parameters,
            MultiplyAdds = first.MultiplyAdds + second.MultiplyAdds,
            Counted = first.Counted && second.Counted,
            Members = Member.List(first.Member("_first"), second.Member("_second")),
            Steps = Step.Sequence(new JoinPaths("{self}_first.call({x})", "{self}_second.call({x})", 1)),
            Takes = taken,
            EnergyFault = first.EnergyFault ?? second.EnergyFault,
        };

        Problem Differ()
        {
            var advice = "all sizes but the first must be equal";
            return new(Catalogue.PathsDiffer.Id, site.At(), site.Text, left.Text, first.Model.Name, right.Text, second.Model.Name, advice);
        }
    }

    static bool SameShape(LayerSite site, CheckedModel body, Shape other, TypeUse? shortcut)
    {
        var sum = body.Output!;
        if (sum.Rank == other.Rank)
            return sum.Dims.Zip(other.Dims, (one, two) => site.Report.Require(Relation.Equal, one, two, Differ)).All(equal => equal);
        site.Report.Add(Differ());
        return false;

        Problem Differ()
        {
            var at = site.At(shortcut is null ? null : "Shortcut");
            var advice = shortcut is null
                ? "add Shortcut = typeof(...), a model that gives the body's shape"
                : "make both give the same shape";
            return new(
                Catalogue.PathsDiffer.Id,
                at,
                site.Text,
                sum.Text,
                body.Model.Name,
                other.Text,
                shortcut?.Name ?? "its input",
                advice
            );
        }
    }
}

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
