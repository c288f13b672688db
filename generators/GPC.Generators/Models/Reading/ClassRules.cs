using GPC.Generators.Diagnostics;
using GPC.Generators.Models.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GPC.Generators.Models.Reading;

/// <summary>What is asked of a model's class, apart from its layers.</summary>
internal static class ClassRules
{
    /// <summary>Whether code can be added to the class, and what is wrong with it.</summary>
    public static (bool Completable, IReadOnlyList<Problem> Problems) Check(INamedTypeSymbol type, ModelAttributes attributes, IReadOnlyList<IParameterSymbol> parameters)
    {
        if (type.DeclaringSyntaxReferences.IsEmpty) return (true, []); // of another assembly, where it was checked
        var partial = Partial(type).ToList();
        var suited = SuitedClass.Check(type, attributes).ToList();
        Problem[] found = [.. partial, .. suited, .. ParameterRules.Check(type, parameters), .. Declared(type, attributes)];
        var broken = SuitedClass.HasUnknownBase(type) || Containers(type).Append(type).Any(part => part.Name.Length == 0);
        return (partial.Count + suited.Count == 0 && !broken, found);
    }

    /// <summary>The types around a type, outermost first.</summary>
    public static IReadOnlyList<INamedTypeSymbol> Containers(INamedTypeSymbol type) =>
        type.ContainingType is { } outer ? [.. Containers(outer), outer] : [];

    private static IEnumerable<Problem> Partial(INamedTypeSymbol type)
    {
        if (!IsPartial(type)) yield return new(Catalogue.NotPartial.Id, Place.Class, type.Name, "");
        foreach (var (container, index) in Containers(type).Select((container, index) => (container, index)))
        {
            if (!IsPartial(container)) yield return new(Catalogue.NotPartial.Id, new Place(Part.Containing, Item: index), container.Name, $" (it contains the model {type.Name})");
        }
    }

    private static IEnumerable<Problem> Declared(INamedTypeSymbol type, ModelAttributes attributes)
    {
        if (attributes.Inputs.Count == 0 && !attributes.Unknown) yield return new(Catalogue.NoInput.Id, Place.Class, type.Name);
        if (attributes.Inputs.Count > 1 && !SymbolEqualityComparer.Default.Equals(attributes.Inputs[0].AttributeClass?.OriginalDefinition, attributes.Inputs[1].AttributeClass?.OriginalDefinition))
            yield return new(Catalogue.TwoInputs.Id, new Place(Part.Input, Item: 1), type.Name); // of two equal ones the compiler complains
        if (attributes.Layers.Count == 0) yield return new(Catalogue.NoLayers.Id, Place.Class, type.Name);

        var declarations = attributes.Layers.Select(layer => ModelAttributes.IsUnknown(layer) ? null : layer.ApplicationSyntaxReference?.GetSyntax().Parent?.Parent).ToList();
        var spread = declarations.FindIndex(declaration => declaration is not null && declaration != declarations.First(first => first is not null));
        if (spread > 0) yield return new(Catalogue.LayersSpread.Id, new Place(Part.Layer, spread), new AttributeReader(type).Read(attributes.Layers[spread]).Text, type.Name);
    }

    /// <summary>Whether all declarations of a type are partial.</summary>
    public static bool IsPartial(INamedTypeSymbol type) => type.DeclaringSyntaxReferences
        .All(reference => reference.GetSyntax() is TypeDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.PartialKeyword));
}
