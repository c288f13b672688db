using System.Collections.Immutable;
using System.Composition;
using GPC.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GPC.Generators.CodeFixes.Models;

/// <summary>Adds <c>[Model]</c> to a class with layers: before <c>[Input]</c>, or in a line of its own.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class AddModelFix : TextFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Catalogue.LayersWithoutModel.Id];

    /// <inheritdoc/>
    protected override (string Title, TextChange Change)? Change(SyntaxNode root, Diagnostic diagnostic)
    {
        if (
            root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<TypeDeclarationSyntax>()
            is not { AttributeLists.Count: > 0 } declaration
        )
            return null;
        var first = declaration.AttributeLists[0];
        var input = declaration
            .AttributeLists.SelectMany(list => list.Attributes)
            .FirstOrDefault(attribute => AttributeName.Of(attribute) == "Input");
        var line = root.SyntaxTree.GetText().Lines.GetLineFromPosition(first.SpanStart);
        var indentation = new string([.. line.ToString().TakeWhile(char.IsWhiteSpace)]);
        var newLine = root.SyntaxTree.GetText().ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak));
        return (
            "Add [Model]",
            input is null
                ? new TextChange(new TextSpan(first.SpanStart, 0), $"[Model]{newLine}{indentation}")
                : new TextChange(new TextSpan(input.SpanStart, 0), "Model, ")
        );
    }
}
