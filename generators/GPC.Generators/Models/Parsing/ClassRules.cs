using GPC.Generators.Attributes;
using GPC.Generators.Declarations;
using GPC.Generators.Diagnostics;
using Microsoft.CodeAnalysis;

namespace GPC.Generators.Models.Parsing;

/// <summary>Checks the class of a model, apart from its layers.</summary>
static class ClassRules
{
    /// <summary>Whether code can be added to the class, and what is wrong with it.</summary>
    public static (bool Completable, IReadOnlyList<Problem> Problems) Check(
        INamedTypeSymbol type,
        ModelAttributes attributes,
        IReadOnlyList<IParameterSymbol> parameters
    )
    {
        if (type.DeclaringSyntaxReferences.IsEmpty)
            return (true, []); // of another assembly, where it was checked
        var partial = Partial(type).ToList();
        var suited = SuitedClass.Check(type, attributes).ToList();
        Problem[] found = [.. partial, .. suited, .. ParameterRules.Check(type, parameters), .. Declared(type, attributes)];
        var broken = SuitedClass.HasUnknownBase(type) || type.WithContainers().Any(part => part.Name.Length == 0);
        return (partial.Count + suited.Count == 0 && !broken, found);
    }

    static IEnumerable<Problem> Partial(INamedTypeSymbol type)
    {
        if (!type.IsPartial())
            yield return new(Catalogue.NotPartial.Id, Place.Class, type.Name, "");
        foreach (var (container, index) in type.Containers().Select((container, index) => (container, index)))
        {
            if (container.IsPartial())
                continue;
            yield return new(Catalogue.NotPartial.Id, Place.Containing(index), container.Name, $" (it contains the model {type.Name})");
        }
    }

    static IEnumerable<Problem> Declared(INamedTypeSymbol type, ModelAttributes attributes)
    {
        if (attributes.Inputs.Count == 0 && !attributes.Unknown)
            yield return new(Catalogue.NoInput.Id, Place.Class, type.Name);

        // The compiler reports two equal ones.
        if (attributes.Inputs.Count > 1 && !SymbolEqualityComparer.Default.Equals(Definition(0), Definition(1)))
            yield return new(Catalogue.TwoInputs.Id, Place.Input with { Item = 1 }, type.Name);
        if (attributes.Layers.Count == 0)
            yield return new(Catalogue.NoLayers.Id, Place.Class, type.Name);

        if (DeclaredTypes.FirstOnAnotherPart(attributes.Layers) is > 0 and var index)
        {
            var layer = new AttributeParser(type).Read(attributes.Layers[index]);
            yield return new(Catalogue.LayersSpread.Id, new Place(Part.Layer, index), layer.Text, type.Name);
        }

        INamedTypeSymbol? Definition(int input) => attributes.Inputs[input].AttributeClass?.OriginalDefinition;
    }
}

/// <summary>Checks whether a class is of a kind that can be a model.</summary>
static class SuitedClass
{
    static readonly string[] GeneratedNames =
    [
        "forward",
        "InputShape",
        "OutputShape",
        "ParameterCount",
        "MultiplyAdds",
        "Summary",
        "Describe",
        "RegisterLayers",
        "Check",
        "_checked",
    ];

    public static IEnumerable<Problem> Check(INamedTypeSymbol type, ModelAttributes attributes)
    {
        if ((OfKind(type) ?? OfMembers(type, attributes)) is var (reason, advice))
            yield return new(Catalogue.UnsuitableClass.Id, Place.Class, type.Name, reason, advice);
    }

    /// <summary>Whether its base class is unknown to the compiler, which reports it.</summary>
    public static bool HasUnknownBase(INamedTypeSymbol type) => type.BaseType is { TypeKind: TypeKind.Error };

    static (string Reason, string Advice)? OfKind(INamedTypeSymbol type) =>
        type switch
        {
            { IsRecord: true } => ("is a record", "a module is not a value; write 'class' instead of 'record'"),
            { IsStatic: true } => ("is static", "a module has parameters of its own; remove 'static'"),
            { IsAbstract: true } => ("is abstract", "nothing can derive from it; remove 'abstract'"),
            _ when FileLocal(type) is { } local => (
                local == type.Name ? "is local to its file" : $"is in {local}, which is local to its file",
                "the generator adds its code in another file; remove 'file'"
            ),
            { TypeParameters.IsEmpty: false } => (
                "is generic",
                "a model's parameters are dimensions; give the class a primary constructor instead, such as (int channels)"
            ),
            { BaseType: { SpecialType: not SpecialType.System_Object } own } when !HasUnknownBase(type) && !IsNetwork(own) => (
                $"derives from {own.Name}",
                "the generator gives it its base class; remove that one"
            ),
            _ => null,
        };

    // What the generator writes must not be there already, and models that use it must be able to make it.
    static (string Reason, string Advice)? OfMembers(INamedTypeSymbol type, ModelAttributes attributes)
    {
        if (type.OwnMember(GeneratedNames.Concat(attributes.Layers.Select(FieldName))) is { } taken)
            return ($"has a member '{taken.Name}' of its own", "the generator writes it; choose another name");
        if (type.GetMembers().FirstOrDefault(IsRequired) is { } required)
            return ($"has the required member '{required.Name}'", "models that use it can't set it; remove 'required'");
        return type.InstanceConstructors.Any(constructor => PrimaryConstructor.IsPrimary(constructor) || IsCallable(constructor))
            ? null
            : ("has no public constructor without parameters", "models that use it call that one; add it, or remove the others");
    }

    static bool IsRequired(ISymbol member) => member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true };

    static bool IsCallable(IMethodSymbol constructor) =>
        constructor.Parameters.IsEmpty && constructor.DeclaredAccessibility == Accessibility.Public;

    static string? FileLocal(INamedTypeSymbol type) => type.WithContainers().FirstOrDefault(part => part.IsFileLocal)?.Name;

    static bool IsNetwork(INamedTypeSymbol type) => type is { Name: "Network", Arity: 2 } && type.IsInGpc("Layers");

    static string FieldName(AttributeData layer, int index)
    {
        var given = layer.NamedArguments.FirstOrDefault(pair => pair.Key == "Name").Value;
        return "_" + (given is { Value: string name } ? name : Literal.Integer(index));
    }
}
