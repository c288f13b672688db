using System.Collections.Immutable;
using System.Composition;
using GPC.Generators.Diagnostics;
using GPC.Generators.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GPC.Generators.CodeFixes.Models;

/// <summary>Puts the layer that is missing before the one that gets a wrong shape.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class AddLayerFix : TextFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Catalogue.WrongShape.Id, Catalogue.WrongSize.Id];

    /// <inheritdoc/>
    protected override (string Title, TextChange Change)? Change(SyntaxNode root, Diagnostic diagnostic)
    {
        var attribute = root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<AttributeSyntax>();
        if (attribute is null || !diagnostic.Properties.TryGetValue(ModelAnalyzer.Before, out var layer) || layer is null)
            return null;
        var qualifier = attribute.Name is QualifiedNameSyntax name ? $"{name.Left}." : "";
        return ($"Put {layer} before it", new TextChange(new TextSpan(attribute.SpanStart, 0), $"{qualifier}{layer}, "));
    }
}
