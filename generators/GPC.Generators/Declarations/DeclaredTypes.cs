using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GPC.Generators.Declarations;

/// <summary>What generators ask about the types that they complete.</summary>
static class DeclaredTypes
{
    /// <summary>The types around a type, outermost first.</summary>
    public static IReadOnlyList<INamedTypeSymbol> Containers(this INamedTypeSymbol type) =>
        type.ContainingType is { } outer ? [.. Containers(outer), outer] : [];

    /// <summary>The types around a type, outermost first, and the type itself.</summary>
    public static IReadOnlyList<INamedTypeSymbol> WithContainers(this INamedTypeSymbol type) => [.. Containers(type), type];

    /// <summary>Whether a type is declared as partial. If one of its parts is, the compiler reports the parts that are not.</summary>
    public static bool IsPartial(this INamedTypeSymbol type) =>
        type.DeclaringSyntaxReferences.Any(reference =>
            reference.GetSyntax() is TypeDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.PartialKeyword)
        );

    /// <summary>
    /// Whether a part of a type has the first of its attributes of the class that was looked for. A type with two of them is written once;
    /// the compiler reports the second.
    /// </summary>
    public static bool IsFirstPart(GeneratorAttributeSyntaxContext found)
    {
        var first = found
            .TargetSymbol.GetAttributes()
            .First(attribute => SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, found.Attributes[0].AttributeClass));
        return first.ApplicationSyntaxReference is { } mark
            && mark.SyntaxTree == found.TargetNode.SyntaxTree
            && found.TargetNode.Span.Contains(mark.Span);
    }

    /// <summary>The index of the first attribute that is on another part of the type than those before it; -1 if none is.</summary>
    /// <remarks>Attributes without a place in the source, or that the compiler does not know, are passed over.</remarks>
    public static int FirstOnAnotherPart(IEnumerable<AttributeData> attributes)
    {
        var parts = attributes
            .Select(attribute => attribute.IsUnknown() ? null : attribute.ApplicationSyntaxReference?.GetSyntax().Parent?.Parent)
            .ToList();
        return parts.FindIndex(part => part is not null && part != parts.First(first => first is not null));
    }

    /// <summary>Whether the compiler does not know an attribute, which it reports.</summary>
    public static bool IsUnknown(this AttributeData attribute) => attribute.AttributeClass is null or { TypeKind: TypeKind.Error };

    /// <summary>The first of members of some names that the generator did not write itself.</summary>
    public static ISymbol? OwnMember(this INamedTypeSymbol type, IEnumerable<string> names)
    {
        var generated = HintNames.Of(type);
        return names
            .SelectMany(name => type.GetMembers(name))
            .FirstOrDefault(member =>
                !member.IsImplicitlyDeclared
                && member.DeclaringSyntaxReferences.Any(part => !part.SyntaxTree.FilePath.EndsWith(generated, StringComparison.Ordinal))
            );
    }

    /// <summary>Whether something is declared in the namespace <c>GPC</c>.</summary>
    public static bool IsInGpc(this ISymbol symbol) =>
        symbol.ContainingNamespace is { Name: "GPC", ContainingNamespace.IsGlobalNamespace: true };

    /// <summary>Whether something is declared in a namespace such as <c>GPC.Layers</c>.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <param name="name">The namespace's name within <c>GPC</c>, such as <c>Layers</c>.</param>
    public static bool IsInGpc(this ISymbol symbol, string name) =>
        symbol.ContainingNamespace is { } space && space.Name == name && space.IsInGpc();
}
