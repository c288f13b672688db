using GPC.Generators.Declarations;
using GPC.Generators.Diagnostics;
using GPC.Generators.Models.Declarations;
using Microsoft.CodeAnalysis;

namespace GPC.Generators.Models.Reading;

/// <summary>Which kinds of classes can be models.</summary>
internal static class SuitedClass
{
    private static readonly string[] GeneratedNames =
        ["forward", "InputShape", "OutputShape", "ParameterCount", "MultiplyAdds", "Summary", "Describe", "RegisterLayers", "Check", "_checked"];

    public static IEnumerable<Problem> Check(INamedTypeSymbol type, ModelAttributes attributes)
    {
        if ((OfKind(type) ?? OfMembers(type, attributes)) is var (reason, advice)) yield return new(Catalogue.UnsuitableClass.Id, Place.Class, type.Name, reason, advice);
    }

    /// <summary>Whether its base class is unknown, which the compiler says.</summary>
    public static bool HasUnknownBase(INamedTypeSymbol type) => type.BaseType is { TypeKind: Microsoft.CodeAnalysis.TypeKind.Error };

    private static (string Reason, string Advice)? OfKind(INamedTypeSymbol type) => type switch
    {
        { IsRecord: true } => ("is a record", "a module is no value; write 'class' instead of 'record'"),
        { IsStatic: true } => ("is static", "a module has parameters of its own; remove 'static'"),
        { IsAbstract: true } => ("is abstract", "nothing can derive from it; remove 'abstract'"),
        _ when FileLocal(type) is { } local => (local == type.Name ? "is local to its file" : $"is in {local}, which is local to its file", "the generator adds its code in another file; remove 'file'"),
        { TypeParameters.IsEmpty: false } => ("is generic", "a model's parameters are dimensions; give the class a primary constructor instead, such as (int channels)"),
        { BaseType: { SpecialType: not SpecialType.System_Object } own } when !HasUnknownBase(type) && !IsNetwork(own) => ($"derives from {own.Name}", "the generator gives it its base class; remove that one"),
        _ => null,
    };

    // What the generator writes must not be there already, and models that use it must be able to make it.
    private static (string Reason, string Advice)? OfMembers(INamedTypeSymbol type, ModelAttributes attributes)
    {
        var names = GeneratedNames.Concat(attributes.Layers.Select(FieldName));
        if (names.SelectMany(name => type.GetMembers(name)).FirstOrDefault(member => IsOwn(member, type)) is { } taken)
            return ($"has a member '{taken.Name}' of its own", "the generator writes it; choose another name");
        if (type.GetMembers().FirstOrDefault(member => member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true }) is { } required)
            return ($"has the required member '{required.Name}'", "models that use it can't set it; remove 'required'");
        return type.InstanceConstructors.Any(constructor => constructor.Parameters.IsEmpty && constructor.DeclaredAccessibility == Accessibility.Public)
            || type.InstanceConstructors.Any(PrimaryConstructor.IsPrimary)
                ? null
                : ("has no public constructor without parameters", "models that use it call that one; add it, or remove the others");
    }

    private static string? FileLocal(INamedTypeSymbol type) => ClassRules.Containers(type).Append(type).FirstOrDefault(part => part.IsFileLocal)?.Name;

    private static bool IsNetwork(INamedTypeSymbol type) =>
        type is { Name: "Network", Arity: 2, ContainingNamespace: { Name: "Layers", ContainingNamespace: { Name: "GPC", ContainingNamespace.IsGlobalNamespace: true } } };

    private static bool IsOwn(ISymbol member, INamedTypeSymbol type) =>
        !member.IsImplicitlyDeclared && member.DeclaringSyntaxReferences.Any(reference => !reference.SyntaxTree.FilePath.EndsWith(HintNames.Of(type), StringComparison.Ordinal));

    private static string FieldName(AttributeData layer, int index) =>
        "_" + (layer.NamedArguments.FirstOrDefault(pair => pair.Key == "Name").Value is { Value: string name } ? name : index.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
