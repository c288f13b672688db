using System.Collections.Immutable;
using System.Composition;
using GPC.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GPC.Generators.CodeFixes.Models;

/// <summary>Adds an <c>[Input]</c> to begin with after <c>[Model]</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class AddInputFix : TextFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Catalogue.NoInput.Id];

    /// <inheritdoc/>
    protected override (string Title, TextChange Change)? Change(SyntaxNode root, Diagnostic diagnostic) =>
        root.FindNode(diagnostic.Location.SourceSpan)
            .FirstAncestorOrSelf<TypeDeclarationSyntax>()
            ?.AttributeLists.SelectMany(list => list.Attributes)
            .FirstOrDefault(attribute => AttributeName.Of(attribute) == "Model")
            is { } model
            ? ("Add [Input(1)], to be completed", new TextChange(new TextSpan(model.Span.End, 0), ", Input(1)"))
            : null;
}
