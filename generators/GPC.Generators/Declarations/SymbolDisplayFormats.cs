using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GPC.Generators.Declarations;

/// <summary>How names are written in generated code.</summary>
static class SymbolDisplayFormats
{
    const SymbolDisplayMiscellaneousOptions AsCode =
        SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers | SymbolDisplayMiscellaneousOptions.UseSpecialTypes;

    /// <summary>Namespaces and types in full, without <c>global::</c>, with <c>@</c> before keywords.</summary>
    public static SymbolDisplayFormat Code { get; } =
        SymbolDisplayFormat
            .FullyQualifiedFormat.WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted)
            .WithMiscellaneousOptions(AsCode);

    /// <summary>Types in full, with <c>global::</c>.</summary>
    public static string Global(ITypeSymbol type) =>
        type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat.WithMiscellaneousOptions(AsCode));

    /// <summary>A name that may be a keyword, as an identifier.</summary>
    public static string Escape(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    /// <summary>A type's name as an identifier: a contextual keyword such as <c>required</c> is no name of a type.</summary>
    public static string EscapeType(string name) =>
        SyntaxFacts.GetContextualKeywordKind(name) == SyntaxKind.None ? Escape(name) : "@" + name;
}
