using System.Collections.Immutable;
using System.Composition;
using GPC.Generators.Diagnostics;
using GPC.Generators.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace GPC.Generators.CodeFixes.Models;

/// <summary>Writes the size that a layer gets in place of the one that it states.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class WriteSizeFix : TextFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Catalogue.WrongSize.Id];

    /// <inheritdoc/>
    protected override (string Title, TextChange Change)? Change(SyntaxNode root, Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(ModelAnalyzer.Fix, out var size) && size is not null
            ? ($"Write {size}", new TextChange(diagnostic.Location.SourceSpan, size))
            : null;
}
