using GPC.Generators.Models.Reading;
using Microsoft.CodeAnalysis;

namespace GPC.Generators.Views;

/// <summary>A class's attributes, sorted by what they are to views.</summary>
/// <param name="Steps">The steps, in order.</param>
/// <param name="Input">The one that gives the input.</param>
/// <param name="Unknown">Whether one of them is known to nobody, which the compiler says; it may be a step.</param>
/// <param name="Views">Whether it is declared as views.</param>
internal sealed record ViewsAttributes(IReadOnlyList<AttributeData> Steps, AttributeData? Input, bool Unknown, bool Views)
{
    public const string ViewsName = "GPC.Views.ViewsAttribute";

    public static ViewsAttributes Of(INamedTypeSymbol type)
    {
        var all = type.TypeKind == TypeKind.Class ? type.GetAttributes() : [];
        return new(
            [.. all.Where(attribute => IsStep(attribute.AttributeClass))],
            all.FirstOrDefault(IsInput),
            all.Any(ModelAttributes.IsUnknown),
            all.Any(IsViews));
    }

    public static bool IsViews(INamedTypeSymbol type) => type.TypeKind == TypeKind.Class && type.GetAttributes().Any(IsViews);

    /// <summary>Whether a declaration of a class has the first of its <c>[Views]</c> attributes: more than one are a mistake that the compiler reports.</summary>
    public static bool IsFirst(SyntaxNode declaration, INamedTypeSymbol type) =>
        type.GetAttributes().First(IsViews).ApplicationSyntaxReference is { } first && first.SyntaxTree == declaration.SyntaxTree && declaration.Span.Contains(first.Span);

    private static bool IsViews(AttributeData attribute) => attribute.AttributeClass is { Name: "ViewsAttribute" } type && IsOfViews(type);

    private static bool IsInput(AttributeData attribute) =>
        attribute.AttributeClass is { Name: "InputAttribute", Arity: 0, ContainingNamespace: { Name: "GPC", ContainingNamespace.IsGlobalNamespace: true } };

    private static bool IsStep(INamedTypeSymbol? type)
    {
        for (var next = type?.BaseType; next is not null; next = next.BaseType)
        {
            if (next.Name == "ViewStepAttribute" && IsOfViews(next)) return true;
        }
        return false;
    }

    private static bool IsOfViews(INamedTypeSymbol type) =>
        type.ContainingNamespace is { Name: "Views", ContainingNamespace: { Name: "GPC", ContainingNamespace.IsGlobalNamespace: true } };
}
