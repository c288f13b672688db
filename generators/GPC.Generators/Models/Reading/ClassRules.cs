using GPC.Generators.Declarations;
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
    public static (bool Completable, IReadOnlyList<Problem> Problems) Check(INamedTypeSymbol type, ModelAttributes attributes)
    {
        if (type.DeclaringSyntaxReferences.IsEmpty) return (true, []); // of another assembly, where it was checked
        var partial = Partial(type).ToList();
        var suited = Suited(type).ToList();
        var parameters = PrimaryConstructor.Parameters(type).Where(parameter => !IsDimension(parameter)).Select(parameter => new Problem(
            Catalogue.UnsuitableParameter.Id, new Place(Part.Parameter, Argument: parameter.Name), parameter.Name, type.Name,
            $"{(parameter.RefKind == RefKind.None ? "" : parameter.RefKind.ToString().ToLowerInvariant() + " ")}{parameter.Type.ToDisplayString()}")).ToList();
        Problem[] found = [.. partial, .. suited, .. parameters, .. Declared(type, attributes)];
        return (partial.Count + suited.Count + parameters.Count == 0, found);
    }

    private static IEnumerable<Problem> Partial(INamedTypeSymbol type)
    {
        if (!IsPartial(type)) yield return new(Catalogue.NotPartial.Id, Place.Class, type.Name, "");
        var outer = new Stack<INamedTypeSymbol>();
        for (var next = type.ContainingType; next is not null; next = next.ContainingType) outer.Push(next);
        foreach (var (container, index) in outer.Select((container, index) => (container, index)))
        {
            if (!IsPartial(container)) yield return new(Catalogue.NotPartial.Id, new Place(Part.Containing, Item: index), container.Name, $" (it contains the model {type.Name})");
        }
    }

    private static IEnumerable<Problem> Suited(INamedTypeSymbol type)
    {
        var found = (type switch
        {
            { IsRecord: true } => ("is a record", "a module is no value; write 'class' instead of 'record'"),
            { IsStatic: true } => ("is static", "a module has parameters of its own; remove 'static'"),
            { IsAbstract: true } => ("is abstract", "remove 'abstract'"),
            { IsFileLocal: true } => ("is local to its file", "the generator adds its code in another file; remove 'file'"),
            { IsGenericType: true, TypeParameters.IsEmpty: false } => ("is generic", "a model's parameters are dimensions; give the class a primary constructor, such as (int channels)"),
            { BaseType: { SpecialType: not SpecialType.System_Object, Name: not "Network" } } => ($"derives from {type.BaseType.Name}", "the generator gives it its base class; remove that one"),
            _ => ("", ""),
        }) is { Item1.Length: > 0 } reason ? reason : Taken(type);
        if (found.Item1.Length > 0) yield return new(Catalogue.UnsuitableClass.Id, Place.Class, type.Name, found.Item1, found.Item2);
    }

    // What the generator writes must not be there already.
    private static (string, string) Taken(INamedTypeSymbol type) => GeneratedNames
        .SelectMany(name => type.GetMembers(name))
        .FirstOrDefault(member => !member.IsImplicitlyDeclared && !member.DeclaringSyntaxReferences.Any(reference => IsGenerated(reference, type))) is { } taken
            ? ($"has a member '{taken.Name}' of its own", "the generator writes it; choose another name")
            : ("", "");

    private static bool IsGenerated(SyntaxReference reference, INamedTypeSymbol type) => reference.SyntaxTree.FilePath.EndsWith(HintNames.Of(type), StringComparison.Ordinal);

    private static IEnumerable<string> GeneratedNames => ["forward", "InputShape", "OutputShape", "ParameterCount", "MultiplyAdds", "Summary", "RegisterLayers"];

    private static IEnumerable<Problem> Declared(INamedTypeSymbol type, ModelAttributes attributes)
    {
        if (attributes.Inputs.Count == 0) yield return new(Catalogue.NoInput.Id, Place.Class, type.Name);
        if (attributes.Inputs.Count > 1) yield return new(Catalogue.TwoInputs.Id, new Place(Part.Input, Item: 1), type.Name);
        if (attributes.Layers.Count == 0) yield return new(Catalogue.NoLayers.Id, Place.Class, type.Name);

        var declarations = attributes.Layers.Select(layer => layer.ApplicationSyntaxReference?.GetSyntax().Parent?.Parent).ToList();
        var spread = declarations.FindIndex(declaration => declaration != declarations[0]);
        if (spread > 0) yield return new(Catalogue.LayersSpread.Id, new Place(Part.Layer, spread), new AttributeReader().Read(attributes.Layers[spread]).Text, type.Name);
    }

    private static bool IsDimension(IParameterSymbol parameter) => parameter is { Type.SpecialType: SpecialType.System_Int32, RefKind: RefKind.None, IsParams: false } or { Type.TypeKind: Microsoft.CodeAnalysis.TypeKind.Error };

    private static bool IsPartial(INamedTypeSymbol type) => type.DeclaringSyntaxReferences
        .All(reference => reference.GetSyntax() is TypeDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.PartialKeyword));
}
