using GPC.Generators.Attributes;
using GPC.Generators.Declarations;
using Microsoft.CodeAnalysis;

namespace GPC.Generators.Views;

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
