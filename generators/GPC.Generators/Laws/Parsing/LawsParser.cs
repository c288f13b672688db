using GPC.Generators.Declarations;
using GPC.Generators.Objectives.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GPC.Generators.Laws.Parsing;

/// <summary>Parses classes with <c>[ObjectiveLaws]</c> from symbols.</summary>
static class LawsParser
{
    public const string Attribute = "GPC.Testing.ObjectiveLawsAttribute";
    const int DefaultCases = 25;

    public static LawsSpec Parse(
        INamedTypeSymbol type,
        AttributeData attribute,
        Compilation compilation,
        Func<SyntaxTree, SemanticModel> models
    ) =>
        new(
            TypeShell.Of(type),
            type.Name,
            Unfit(type),
            compilation.GetTypeByMetadataName("Xunit.FactAttribute") is not null,
            attribute.ConstructorArguments.FirstOrDefault().Value is INamedTypeSymbol { TypeKind: not TypeKind.Error } objective
                ? Objective(objective, models)
                : null,
            Named(attribute, "Cases") as int? ?? DefaultCases,
            Named(attribute, "Replay") as string,
            type.GetMembers().Where(member => !member.IsImplicitlyDeclared).Select(member => member.Name).Distinct().ToEquatableArray()
        );

    /// <summary>The innermost type that keeps xunit or the generator from the class.</summary>
    static UnfitType? Unfit(INamedTypeSymbol type)
    {
        var types = type.WithContainers();
        for (var index = types.Count - 1; index >= 0; index--)
        {
            var part = types[index];
            var isOuter = index < types.Count - 1;
            var canBeMade = isOuter || part is { IsStatic: false, IsAbstract: false };
            if (part.IsPartial() && canBeMade && !part.IsGenericType && part.DeclaredAccessibility == Accessibility.Public)
                continue;
            var declaration = (TypeDeclarationSyntax)part.DeclaringSyntaxReferences[0].GetSyntax();
            return new(part.Name, $"{declaration.Modifiers} {declaration.Keyword}".Trim(), isOuter ? index : null);
        }
        return null;
    }

    // An objective of this project is parsed from its source, one of another project from the formula that was generated for it.
    static ObjectiveUse Objective(INamedTypeSymbol type, Func<SyntaxTree, SemanticModel> models)
    {
        var use = new ObjectiveUse(type.Name, SymbolDisplayFormats.Global(type), IsObjective: false, Spec: null);
        if (!type.GetAttributes().Any(data => data.AttributeClass?.ToDisplayString() == ObjectiveParser.ObjectiveAttribute))
            return use;
        if (type.DeclaringSyntaxReferences.IsEmpty)
            return FormulaAttributes.Read(type) is { } spec ? use with { IsObjective = true, Spec = spec } : use;
        var written = ObjectiveParser.Parse(type, models).Spec;
        return use with { IsObjective = true, Spec = written is { HasMistakes: false } ? written : null };
    }

    static object? Named(AttributeData attribute, string name) =>
        attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value.Value;
}

/// <summary>A test class with <c>[ObjectiveLaws]</c>, and its objective: all that is needed to check it and to write its laws.</summary>
/// <param name="Shell">The class.</param>
/// <param name="Name">Its name.</param>
/// <param name="Unfit">The type that keeps xunit or the generator from the class: itself or one around it; null if there is none.</param>
/// <param name="HasXunit">Whether the project references xunit.</param>
/// <param name="Objective">The objective; null if the compiler does not know the type that is named.</param>
/// <param name="Cases">How many cases each law is checked on.</param>
/// <param name="Replay">The replay text, or null.</param>
/// <param name="Members">Names of the members that the class has already.</param>
sealed record LawsSpec(
    TypeShell Shell,
    string Name,
    UnfitType? Unfit,
    bool HasXunit,
    ObjectiveUse? Objective,
    int Cases,
    string? Replay,
    EquatableArray<string> Members
);

/// <summary>A type whose declaration does not suit tests.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Declaration">Its modifiers and keyword.</param>
/// <param name="Container">For a type around the class: its position, counted from the outermost.</param>
sealed record UnfitType(string Name, string Declaration, int? Container);

/// <summary>The type that a class of laws names as its objective.</summary>
/// <param name="Name">Its short name.</param>
/// <param name="Code">Its name in full, with <c>global::</c>.</param>
/// <param name="IsObjective">Whether it is an objective that laws can be derived from.</param>
/// <param name="Spec">The objective; null if it has mistakes, which are reported where they are.</param>
sealed record ObjectiveUse(string Name, string Code, bool IsObjective, ObjectiveSpec? Spec);
