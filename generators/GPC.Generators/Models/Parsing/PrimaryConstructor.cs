using GPC.Generators.Attributes;
using GPC.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GPC.Generators.Models.Parsing;

/// <summary>The parameters that a class declares after its name.</summary>
static class PrimaryConstructor
{
    public static IReadOnlyList<IParameterSymbol> Parameters(INamedTypeSymbol type)
    {
        var primary = type.DeclaringSyntaxReferences.IsEmpty ? OfAssembly(type) : type.InstanceConstructors.FirstOrDefault(IsPrimary);
        return primary?.Parameters ?? [];
    }

    public static bool IsPrimary(IMethodSymbol constructor) =>
        constructor.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is TypeDeclarationSyntax);

    // An assembly does not say which constructor was the primary one. A generated model without parameters has static shapes; one with
    // parameters has a constructor that takes them all.
    static IMethodSymbol? OfAssembly(INamedTypeSymbol type) =>
        type.GetMembers("InputShape").Any(member => member.IsStatic)
            ? null
            : type
                .InstanceConstructors.Where(constructor => constructor.DeclaredAccessibility == Accessibility.Public)
                .Where(constructor => constructor.Parameters.All(ParameterRules.IsDimension))
                .OrderByDescending(constructor => constructor.Parameters.Length)
                .FirstOrDefault();
}

/// <summary>Checks the parameters that a model declares after its name.</summary>
static class ParameterRules
{
    public static IEnumerable<Problem> Check(INamedTypeSymbol type, IReadOnlyList<IParameterSymbol> parameters) =>
        parameters.Select(parameter => Check(type, parameter)).OfType<Problem>();

    /// <summary>Whether the compiler reports them.</summary>
    public static bool Broken(INamedTypeSymbol type, IReadOnlyList<IParameterSymbol> parameters) =>
        parameters.Any(IsUnknown)
        || parameters.Select(parameter => parameter.Name).Distinct().Count() < parameters.Count
        || type.InstanceConstructors.Count(PrimaryConstructor.IsPrimary) > 1;

    public static bool IsDimension(IParameterSymbol parameter) =>
        parameter is { Type.SpecialType: SpecialType.System_Int32, RefKind: RefKind.None, IsParams: false };

    static Problem? Check(INamedTypeSymbol type, IParameterSymbol parameter)
    {
        var (name, place) = (parameter.Name, Place.Parameter(parameter.Name));
        if (IsUnknown(parameter))
            return null;
        if (!IsDimension(parameter))
            return new(Catalogue.UnsuitableParameter.Id, place, name, type.Name, Found(parameter));
        if (name == "Check")
            return new(Catalogue.UnsuitableName.Id, place, name, "the generated code has a method of that name; choose another");
        return parameter is { HasExplicitDefaultValue: true, ExplicitDefaultValue: int and < 1 and var value }
            ? new(Catalogue.OutOfRange.Id, place, name, type.Name, "at least 1", $"{value}")
            : null;
    }

    static bool IsUnknown(IParameterSymbol parameter) => parameter.Name.Length == 0 || parameter.Type.TypeKind == TypeKind.Error;

    static string Found(IParameterSymbol parameter)
    {
        var how = parameter.RefKind == RefKind.None ? "" : parameter.RefKind.ToString().ToLowerInvariant() + " ";
        return how + parameter.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
    }
}
