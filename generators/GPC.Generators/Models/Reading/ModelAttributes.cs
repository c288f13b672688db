using Microsoft.CodeAnalysis;

namespace GPC.Generators.Models.Reading;

/// <summary>A class's attributes, sorted by what they are to a model.</summary>
internal sealed record ModelAttributes(
    IReadOnlyList<AttributeData> Layers, IReadOnlyList<AttributeData> Inputs, AttributeData? Output, bool Model, bool Energy)
{
    public const string ModelName = "GPC.ModelAttribute";

    public static ModelAttributes Of(INamedTypeSymbol type)
    {
        var all = type.GetAttributes();
        return new(
            [.. all.Where(IsLayer)],
            [.. all.Where(attribute => Is(attribute, "InputAttribute"))],
            all.FirstOrDefault(attribute => Is(attribute, "OutputAttribute")),
            all.Any(attribute => Is(attribute, "ModelAttribute")),
            all.Any(attribute => Is(attribute, "EnergyModelAttribute")));
    }

    public static bool IsModel(INamedTypeSymbol type) => type.GetAttributes().Any(attribute => Is(attribute, "ModelAttribute"));

    private static bool Is(AttributeData attribute, string name) =>
        attribute.AttributeClass is { } type && type.Name == name && type.ContainingNamespace is { Name: "GPC", ContainingNamespace.IsGlobalNamespace: true };

    private static bool IsLayer(AttributeData attribute) => attribute.AttributeClass is
    {
        BaseType: { Name: "LayerAttribute", ContainingNamespace: { Name: "Layers", ContainingNamespace: { Name: "GPC", ContainingNamespace.IsGlobalNamespace: true } } },
    };
}
