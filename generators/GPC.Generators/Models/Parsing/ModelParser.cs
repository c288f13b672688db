using GPC.Generators.Attributes;
using GPC.Generators.Declarations;
using Microsoft.CodeAnalysis;

namespace GPC.Generators.Models.Parsing;

/// <summary>Parses models from symbols, those of referenced projects too: their attributes are in their assemblies.</summary>
static class ModelParser
{
    /// <summary>A model with all that it uses.</summary>
    /// <param name="type">The model's class.</param>
    /// <param name="complete">Whether the compilation has what all generators add; see <see cref="ModelAttributes.Of"/>.</param>
    /// <param name="cancellation">Ends the parsing.</param>
    public static ModelGraph Parse(INamedTypeSymbol type, bool complete, CancellationToken cancellation)
    {
        var (model, used) = UsedTypes.Parse(
            type,
            (next, key, reader) => Spec(next, key, ModelAttributes.Of(next, complete), reader),
            reader => reader.Models,
            cancellation
        );
        return new(model, used);
    }

    static ModelSpec Spec(INamedTypeSymbol type, string key, ModelAttributes attributes, AttributeParser reader)
    {
        var parameters = PrimaryConstructor.Parameters(type);
        var (completable, problems) = ClassRules.Check(type, attributes, parameters);
        return new(
            TypeShell.Of(type),
            type.Name,
            key,
            SymbolDisplayFormats.Global(type.OriginalDefinition),
            parameters.Select(parameter => new ModelParameter(parameter.Name, DefaultOf(parameter))).ToEquatableArray(),
            attributes.Layers.Select(reader.Read).ToEquatableArray(),
            attributes.Inputs.Select(reader.Read).FirstOrDefault(),
            attributes.Output is { } output ? reader.Read(output) : null,
            attributes.Energy is not null,
            completable,
            ParameterRules.Broken(type, parameters),
            Inherited(attributes).ToEquatableArray(),
            problems.ToEquatableArray()
        );
    }

    // The generator gives the class its base, so the base is looked up beside the attribute. It includes what later versions of TorchSharp
    // add to their modules.
    static SortedSet<string> Inherited(ModelAttributes attributes)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        for (var part = attributes.Assembly?.GetTypeByMetadataName("GPC.Layers.Network`2"); part is not null; part = part.BaseType)
        {
            var visible = part.GetMembers().Where(member => member.DeclaredAccessibility != Accessibility.Private);
            names.UnionWith(visible.Select(member => member.Name).Where(name => name.StartsWith("_", StringComparison.Ordinal)));
        }
        return names;
    }

    static long? DefaultOf(IParameterSymbol parameter) =>
        parameter is { HasExplicitDefaultValue: true, ExplicitDefaultValue: int number } ? number : null;
}

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
