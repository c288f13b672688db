using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GPC.Generators.CodeFixes;

/// <summary>A fix that changes one place in the text.</summary>
public abstract class TextFix : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root)
            return;
        foreach (var diagnostic in context.Diagnostics)
        {
            if (Change(root, diagnostic) is not var (title, change))
                continue;
            context.RegisterCodeFix(
                CodeAction.Create(
                    title,
                    cancellation => ApplyAsync(context.Document, change, cancellation),
                    equivalenceKey: GetType().Name
                ),
                diagnostic
            );
        }
    }

    /// <summary>What to change and how to call it; null where this fix does not apply.</summary>
    /// <param name="root">The file's syntax.</param>
    /// <param name="diagnostic">The diagnostic to fix.</param>
    protected abstract (string Title, TextChange Change)? Change(SyntaxNode root, Diagnostic diagnostic);

    static async Task<Document> ApplyAsync(Document document, TextChange change, CancellationToken cancellation) =>
        document.WithText((await document.GetTextAsync(cancellation).ConfigureAwait(false)).WithChanges(change));
}

/// <summary>The name of an attribute as it is written.</summary>
static class AttributeName
{
    /// <summary>Without namespace, type arguments and the ending <c>Attribute</c>.</summary>
    public static string Of(AttributeSyntax attribute)
    {
        var name = (attribute.Name as QualifiedNameSyntax)?.Right ?? attribute.Name as SimpleNameSyntax;
        var text = name?.Identifier.ValueText ?? "";
        return text.EndsWith("Attribute", StringComparison.Ordinal) ? text.Substring(0, text.Length - "Attribute".Length) : text;
    }
}
