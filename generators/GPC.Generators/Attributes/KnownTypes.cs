using GPC.Generators.Declarations;
using Microsoft.CodeAnalysis;

namespace GPC.Generators.Attributes;

/// <summary>The types of GPC and TorchSharp that declarations refer to.</summary>
static class KnownTypes
{
    public const string ModelAttribute = "GPC.Layers.ModelAttribute";

    public const string ViewsAttribute = "GPC.Views.ViewsAttribute";

    public static bool IsModel(this INamedTypeSymbol type) => type.TypeKind == TypeKind.Class && type.GetAttributes().Any(MarksModel);

    public static bool IsViews(this INamedTypeSymbol type) => type.TypeKind == TypeKind.Class && type.GetAttributes().Any(MarksViews);

    /// <summary>Whether an attribute is <c>[Model]</c>.</summary>
    public static bool MarksModel(AttributeData attribute) =>
        attribute.AttributeClass is { Name: "ModelAttribute" } type && type.IsInGpc("Layers");

    /// <summary>Whether an attribute is <c>[Views]</c>.</summary>
    public static bool MarksViews(AttributeData attribute) =>
        attribute.AttributeClass is { Name: "ViewsAttribute" } type && type.IsInGpc("Views");

    /// <summary>Whether a type is <c>Samples</c>, <c>Embeddings</c> or <c>ClusterLogits</c>.</summary>
    public static bool IsRole(this ITypeSymbol type) => type.Name is "Samples" or "Embeddings" or "ClusterLogits" && type.IsInGpc("Layers");

    /// <summary>Whether a type is a role, whoever declared it.</summary>
    public static bool IsAnyRole(this ITypeSymbol type) =>
        type.IsValueType && type.AllInterfaces.Any(implemented => implemented.Name == "IRole" && implemented.IsInGpc("Layers"));

    /// <summary>Whether a class is a module from one tensor to one tensor.</summary>
    public static bool IsTensorModule(this ITypeSymbol type)
    {
        for (var next = type.BaseType; next is not null; next = next.BaseType)
        {
            if (next is { Name: "Module", TypeArguments.Length: 2, ContainingType: { Name: "nn", ContainingType.Name: "torch" } })
                return next.TypeArguments.All(argument => argument is { Name: "Tensor", ContainingType.Name: "torch" });
        }
        return false;
    }
}
