using System.Collections.Immutable;
using System.Composition;
using GPC.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GPC.Generators.CodeFixes.Models;

/// <summary>Writes <c>partial</c> before a model's class, or one around it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class AddPartialFix : TextFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Catalogue.NotPartial.Id];

    /// <inheritdoc/>
    protected override (string Title, TextChange Change)? Change(SyntaxNode root, Diagnostic diagnostic)
    {
        var declaration = root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<TypeDeclarationSyntax>();
        return declaration is null || declaration.Modifiers.Any(SyntaxKind.PartialKeyword)
            ? null
            : (
                $"Make {declaration.Identifier.ValueText} partial",
                new TextChange(new TextSpan(declaration.Keyword.SpanStart, 0), "partial ")
            );
    }
}
