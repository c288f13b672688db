using GPC.Generators.Attributes;
using GPC.Generators.Declarations;
using GPC.Generators.Diagnostics;
using Microsoft.CodeAnalysis;

namespace GPC.Generators.Views;

/// <summary>Parses views from symbols, those of referenced projects too: their attributes are in their assemblies.</summary>
static class ViewsParser
{
    static readonly string[] GeneratedNames = ["Apply", "InputShape", "OutputShape"];

    /// <summary>Views with all that they apply.</summary>
    public static ViewsGraph Parse(INamedTypeSymbol type, CancellationToken cancellation)
    {
        var (views, applied) = UsedTypes.Parse(
            type,
            (next, key, reader) => Spec(next, key, ViewsAttributes.Of(next), reader),
            reader => reader.Views,
            cancellation
        );
        return new(views, applied);
    }

    static ViewsSpec Spec(INamedTypeSymbol type, string key, ViewsAttributes attributes, AttributeParser reader)
    {
        // Those of another assembly were checked there.
        Problem[] unfit = type.DeclaringSyntaxReferences.IsEmpty ? [] : [.. NotPartial(type), .. Unsuitable(type)];
        return new(
            TypeShell.Of(type),
            type.Name,
            key,
            SymbolDisplayFormats.Global(type.OriginalDefinition),
            attributes.Input is { } input ? reader.Read(input) : null,
            attributes.Steps.Select(reader.Read).ToEquatableArray(),
            unfit.Length == 0 && type.WithContainers().All(part => part.Name.Length > 0),
            unfit.Concat(Declared(type, attributes, reader)).ToEquatableArray()
        );
    }

    static IEnumerable<Problem> NotPartial(INamedTypeSymbol type)
    {
        if (!type.IsPartial())
            yield return new(Catalogue.ViewsNotPartial.Id, Place.Class, type.Name, "");
        foreach (var (container, index) in type.Containers().Select((container, index) => (container, index)))
        {
            if (container.IsPartial())
                continue;
            yield return new(Catalogue.ViewsNotPartial.Id, Place.Containing(index), container.Name, $" (it contains {type.Name})");
        }
    }

    static IEnumerable<Problem> Unsuitable(INamedTypeSymbol type)
    {
        (string Reason, string Advice)? fault = type switch
        {
            { IsStatic: true } => ("is static", "training takes views as an object; remove 'static'"),
            _ when type.WithContainers().Any(part => part.IsFileLocal) => (
                "is local to its file",
                "the generator adds its code in another file; remove 'file'"
            ),
            _ when type.IsModel() => ("is a model", "declare views in a class of their own"),
            _ when type.OwnMember(GeneratedNames) is { } taken => (
                $"has a member '{taken.Name}' of its own",
                "the generator writes it; choose another name"
            ),
            _ => null,
        };
        if (fault is var (reason, advice))
            yield return new(Catalogue.UnsuitableViews.Id, Place.Class, type.Name, reason, advice);
    }

    static IEnumerable<Problem> Declared(INamedTypeSymbol type, ViewsAttributes attributes, AttributeParser reader)
    {
        if (attributes is { Input: null, Unknown: false })
            yield return new(Catalogue.ViewsWithoutInput.Id, Place.Class, type.Name);
        if (attributes is { Steps.Count: 0, Unknown: false })
            yield return new(Catalogue.ViewsWithoutSteps.Id, Place.Class, type.Name);

        if (DeclaredTypes.FirstOnAnotherPart(attributes.Steps) is > 0 and var index)
            yield return new(Catalogue.StepsSpread.Id, new Place(Part.Layer, index), reader.Read(attributes.Steps[index]).Text, type.Name);
    }
}

/// <summary>A class's attributes, sorted by what they are to views.</summary>
/// <param name="Steps">The steps, in order.</param>
/// <param name="Input">The one that gives the input.</param>
/// <param name="Unknown">Whether one of them is unknown to the compiler, which reports it; it may be a step.</param>
/// <param name="Views">Whether it is declared as views.</param>
sealed record ViewsAttributes(IReadOnlyList<AttributeData> Steps, AttributeData? Input, bool Unknown, bool Views)
{
    /// <summary>Those that places refer to.</summary>
    public PlacedAttributes Placed => new(Input is null ? [] : [Input], Output: null, Steps);

    public static ViewsAttributes Of(INamedTypeSymbol type)
    {
        var all = type.TypeKind == TypeKind.Class ? type.GetAttributes() : [];
        return new(
            [.. all.Where(attribute => IsStep(attribute.AttributeClass))],
            all.FirstOrDefault(IsInput),
            all.Any(DeclaredTypes.IsUnknown),
            all.Any(KnownTypes.MarksViews)
        );
    }

    static bool IsInput(AttributeData attribute) => attribute.AttributeClass is { Name: "InputAttribute", Arity: 0 } type && type.IsInGpc();

    static bool IsStep(INamedTypeSymbol? type)
    {
        for (var next = type?.BaseType; next is not null; next = next.BaseType)
        {
            if (next.Name == "ViewStepAttribute" && IsOfViews(next))
                return true;
        }
        return false;
    }

    static bool IsOfViews(INamedTypeSymbol type) => type.IsInGpc("Views");
}
