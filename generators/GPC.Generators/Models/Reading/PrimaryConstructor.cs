using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GPC.Generators.Models.Reading;

/// <summary>The parameters that a class declares after its name.</summary>
internal static class PrimaryConstructor
{
    public static IReadOnlyList<IParameterSymbol> Parameters(INamedTypeSymbol type) =>
        (type.DeclaringSyntaxReferences.IsEmpty ? OfAssembly(type) : type.InstanceConstructors.FirstOrDefault(IsPrimary))?.Parameters ?? [];

    public static bool IsPrimary(IMethodSymbol constructor) => constructor.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is TypeDeclarationSyntax);

    // An assembly does not say which constructor was the primary one. A generated model without parameters has static shapes; one with parameters
    // has a constructor that takes them all.
    private static IMethodSymbol? OfAssembly(INamedTypeSymbol type) => type.GetMembers("InputShape").Any(member => member.IsStatic) ? null : type.InstanceConstructors
        .Where(constructor => constructor.DeclaredAccessibility == Accessibility.Public && constructor.Parameters.All(ParameterRules.IsDimension))
        .OrderByDescending(constructor => constructor.Parameters.Length)
        .FirstOrDefault();
}
