using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GPC.Generators.Models.Reading;

/// <summary>The parameters that a class declares after its name.</summary>
internal static class PrimaryConstructor
{
    /// <summary>In source they are known by their syntax; a model of another assembly has one constructor, which is it.</summary>
    public static IReadOnlyList<IParameterSymbol> Parameters(INamedTypeSymbol type) =>
        type.InstanceConstructors.FirstOrDefault(constructor => IsPrimary(constructor, type))?.Parameters ?? [];

    private static bool IsPrimary(IMethodSymbol constructor, INamedTypeSymbol type) => type.DeclaringSyntaxReferences.IsEmpty
        ? constructor.DeclaredAccessibility == Accessibility.Public
        : constructor.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is TypeDeclarationSyntax);
}
