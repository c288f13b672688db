using Microsoft.CodeAnalysis;

namespace GPC.Generators.Models.Reading;

/// <summary>A class's attributes, sorted by what they are to a model.</summary>
/// <param name="Layers">The layers, in order.</param>
/// <param name="Inputs">Those that give the input; there should be one.</param>
/// <param name="Output">The one that gives the output's role.</param>
/// <param name="Energy">The one that says that the logits are an energy.</param>
/// <param name="Model">Whether it is declared as a model.</param>
internal sealed record ModelAttributes(
    IReadOnlyList<AttributeData> Layers, IReadOnlyList<AttributeData> Inputs, AttributeData? Output, AttributeData? Energy, bool Model)
{
    public const string ModelName = "GPC.ModelAttribute";

    /// <summary>The assembly that declares the attributes of models, and their base class.</summary>
    public IAssemblySymbol? Assembly { get; init; }

    /// <summary>Whether one of them is known to nobody, which the compiler says; it may be anything, a layer too.</summary>
    public bool Unknown => Layers.Any(IsUnknown);

    /// <param name="type">The class.</param>
    /// <param name="complete">
    /// Whether the compilation has what all generators add. Then an unknown attribute is a mistake, probably in a layer's name, and counts as a layer of which
    /// nothing is known.
    /// </param>
    public static ModelAttributes Of(INamedTypeSymbol type, bool complete)
    {
        var all = type.TypeKind == TypeKind.Class ? type.GetAttributes() : [];
        return new(
            [.. all.Where(attribute => IsLayer(attribute) || (complete && IsUnknown(attribute)))],
            [.. all.Where(attribute => Is(attribute, "InputAttribute"))],
            all.FirstOrDefault(attribute => Is(attribute, "OutputAttribute")),
            all.FirstOrDefault(attribute => Is(attribute, "EnergyModelAttribute")),
            all.Any(IsModel))
        {
            Assembly = all.FirstOrDefault(IsModel)?.AttributeClass?.ContainingAssembly,
        };
    }

    public static bool IsModel(INamedTypeSymbol type) => type.TypeKind == TypeKind.Class && type.GetAttributes().Any(IsModel);

    /// <summary>Whether a declaration of a class has the first of its <c>[Model]</c> attributes: more than one are a mistake that the compiler reports.</summary>
    public static bool IsFirst(SyntaxNode declaration, INamedTypeSymbol type) =>
        type.GetAttributes().First(IsModel).ApplicationSyntaxReference is { } first && first.SyntaxTree == declaration.SyntaxTree && declaration.Span.Contains(first.Span);

    public static bool IsUnknown(AttributeData attribute) => attribute.AttributeClass is null or { TypeKind: TypeKind.Error };

    private static bool IsModel(AttributeData attribute) => Is(attribute, "ModelAttribute");

    private static bool Is(AttributeData attribute, string name) =>
        attribute.AttributeClass is { } type && type.Name == name && type.ContainingNamespace is { Name: "GPC", ContainingNamespace.IsGlobalNamespace: true };

    private static bool IsLayer(AttributeData attribute) => attribute.AttributeClass is
    {
        BaseType: { Name: "LayerAttribute", ContainingNamespace: { Name: "Layers", ContainingNamespace: { Name: "GPC", ContainingNamespace.IsGlobalNamespace: true } } },
    };
}
