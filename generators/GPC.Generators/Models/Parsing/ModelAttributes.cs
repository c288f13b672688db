using GPC.Generators.Attributes;
using GPC.Generators.Declarations;
using Microsoft.CodeAnalysis;

namespace GPC.Generators.Models.Parsing;

/// <summary>A class's attributes, sorted by what they are to a model.</summary>
/// <param name="Layers">The layers, in order.</param>
/// <param name="Inputs">Those that give the input; there should be one.</param>
/// <param name="Output">The one that gives the output's role.</param>
/// <param name="Energy">The one that says that the logits are an energy.</param>
/// <param name="Mark">The one that declares it as a model.</param>
sealed record ModelAttributes(
    IReadOnlyList<AttributeData> Layers,
    IReadOnlyList<AttributeData> Inputs,
    AttributeData? Output,
    AttributeData? Energy,
    AttributeData? Mark
)
{
    /// <summary>The assembly that declares the attributes of models, and their base class.</summary>
    public IAssemblySymbol? Assembly => Mark?.AttributeClass?.ContainingAssembly;

    /// <summary>Whether one of them is unknown to the compiler, which reports it; it may be anything, a layer too.</summary>
    public bool Unknown => Layers.Any(DeclaredTypes.IsUnknown);

    /// <summary>Those that places refer to.</summary>
    public PlacedAttributes Placed => new(Inputs, Output, Layers);

    /// <param name="type">The class.</param>
    /// <param name="complete">
    /// Whether the compilation has what all generators add. Then an unknown attribute is a mistake, probably in a layer's name, and counts
    /// as a layer of which nothing is known.
    /// </param>
    public static ModelAttributes Of(INamedTypeSymbol type, bool complete)
    {
        var all = type.TypeKind == TypeKind.Class ? type.GetAttributes() : [];
        return new(
            [.. all.Where(attribute => IsLayer(attribute) || (complete && attribute.IsUnknown()))],
            [.. all.Where(IsInput)],
            all.FirstOrDefault(attribute => Is(attribute, "OutputAttribute")),
            all.FirstOrDefault(attribute => Is(attribute, "EnergyModelAttribute")),
            all.FirstOrDefault(KnownTypes.MarksModel)
        );
    }

    static bool IsInput(AttributeData attribute) => attribute.AttributeClass is { Name: "InputAttribute" } type && type.IsInGpc();

    static bool Is(AttributeData attribute, string name) =>
        attribute.AttributeClass is { } type && type.Name == name && type.IsInGpc("Layers");

    static bool IsLayer(AttributeData attribute) =>
        attribute.AttributeClass?.BaseType is { Name: "LayerAttribute" } type && type.IsInGpc("Layers");
}
