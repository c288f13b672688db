using GPC.Generators.Declarations;
using GPC.Generators.Diagnostics;
using GPC.Generators.Objectives.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GPC.Generators.Laws.Reading;

/// <summary>Reads a class with <c>[ObjectiveLaws]</c> into a spec, or into what is wrong with it.</summary>
static class LawsParser
{
    public const string Attribute = "GPC.Testing.ObjectiveLawsAttribute";
    const string ObjectiveAttribute = ObjectiveParser.ObjectiveAttribute;
    const int DefaultCases = 25;

    /// <summary>
    /// The spec if nothing is wrong, else null and the problems; neither where the compiler or another analyzer speaks already.
    /// </summary>
    public static (LawsSpec? Spec, IReadOnlyList<Problem> Problems) Parse(
        INamedTypeSymbol type,
        AttributeData attribute,
        Compilation compilation,
        Func<SyntaxTree, SemanticModel> models
    )
    {
        var problems = new List<Problem>();
        CheckClass(type, problems);
        if (compilation.GetTypeByMetadataName("Xunit.FactAttribute") is null)
            problems.Add(new Problem(Catalogue.LawsWithoutXunit, type.Locations[0], type.Name));
        var (cases, replay) = Settings(attribute, problems);
        if (attribute.ConstructorArguments.FirstOrDefault().Value is not INamedTypeSymbol { TypeKind: not TypeKind.Error } objective)
            return (null, problems);
        var (spec, isObjective) = Objective(objective, models);
        if (!isObjective)
            problems.Add(new Problem(Catalogue.LawsOfNoObjective, Argument(attribute, null), objective.Name));
        return problems.Count > 0 || spec is null
            ? (null, problems)
            : (
                new LawsSpec(
                    TypeShell.Of(type),
                    spec,
                    SymbolDisplayFormats.Global(objective),
                    cases,
                    replay,
                    type.GetMembers()
                        .Where(member => !member.IsImplicitlyDeclared)
                        .Select(member => member.Name)
                        .Distinct()
                        .ToEquatableArray()
                ),
                problems
            );
    }

    static void CheckClass(INamedTypeSymbol type, List<Problem> problems)
    {
        for (var outer = type; outer is not null; outer = outer.ContainingType)
        {
            var declaration = (TypeDeclarationSyntax)outer.DeclaringSyntaxReferences[0].GetSyntax();
            var isTestClass = !ReferenceEquals(outer, type) || outer is { IsStatic: false, IsAbstract: false };
            if (
                declaration.Modifiers.Any(modifier => modifier.Text == "partial")
                && isTestClass
                && !outer.IsGenericType
                && outer.DeclaredAccessibility == Accessibility.Public
            )
                continue;
            problems.Add(
                new Problem(Catalogue.LawsClass, outer.Locations[0], outer.Name, $"{declaration.Modifiers} {declaration.Keyword}".Trim())
            );
            return;
        }
    }

    // Of an objective with mistakes there is no spec; they are reported where they are.
    static (ObjectiveSpec? Spec, bool IsObjective) Objective(INamedTypeSymbol type, Func<SyntaxTree, SemanticModel> models)
    {
        if (!type.GetAttributes().Any(data => data.AttributeClass?.ToDisplayString() == ObjectiveAttribute))
            return (null, false);
        if (!type.DeclaringSyntaxReferences.IsEmpty)
            return (ObjectiveParser.Parse(type, models).Spec is { HasMistakes: false } written ? written : null, true);
        var spec = FormulaAttribute.Read(type);
        return (spec, spec is not null);
    }

    static (int Cases, string? Replay) Settings(AttributeData attribute, List<Problem> problems)
    {
        var cases = attribute.NamedArguments.FirstOrDefault(argument => argument.Key == "Cases").Value.Value as int? ?? DefaultCases;
        var replay = attribute.NamedArguments.FirstOrDefault(argument => argument.Key == "Replay").Value.Value as string;
        if (cases < 1)
            problems.Add(new Problem(Catalogue.LawsSetting, Argument(attribute, "Cases"), "Cases", cases, "at least 1"));
        if (replay is not null && !IsReplay(replay))
            problems.Add(
                new Problem(
                    Catalogue.LawsSetting,
                    Argument(attribute, "Replay"),
                    "Replay",
                    $"\"{replay}\"",
                    "the text that a failing law shows: seed, odd gamma and size, with commas between"
                )
            );
        return (cases, replay);
    }

    static bool IsReplay(string text)
    {
        var parts = text.Split(',');
        return parts.Length == 3
            && ulong.TryParse(parts[0], out _)
            && ulong.TryParse(parts[1], out var gamma)
            && gamma % 2 == 1
            && int.TryParse(parts[2], out _);
    }

    static Location Argument(AttributeData attribute, string? name)
    {
        var syntax = (AttributeSyntax?)attribute.ApplicationSyntaxReference?.GetSyntax();
        return syntax
            ?.ArgumentList?.Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.Text == name)
            ?.Expression.GetLocation()
            ?? syntax?.GetLocation()
            ?? Location.None;
    }
}
