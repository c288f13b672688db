using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GPC.Generators.Views;

/// <summary>Writes the steps of every class with <c>[Views]</c>: read, check, write. What is wrong is said by <see cref="ViewsAnalyzer"/>.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ViewsGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var files = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                ViewsAttributes.ViewsName,
                predicate: static (node, _) => node is TypeDeclarationSyntax,
                transform: static (found, cancellation) => found.TargetSymbol is INamedTypeSymbol { TypeKind: TypeKind.Class } type && ViewsAttributes.IsFirst(found.TargetNode, type)
                    ? ViewsReader.Read(type, cancellation)
                    : null)
            .WithTrackingName("Read")
            .Where(static graph => graph is { Views.Completable: true })
            .Select(static (graph, _) => CheckedViews.Of(graph!))
            .WithTrackingName("Check")
            .Select(static (views, _) => ViewsWriter.Write(views))
            .WithTrackingName("Write");

        context.RegisterSourceOutput(files, static (output, file) => output.AddSource(file.HintName, SourceText.From(file.Text, Encoding.UTF8)));
    }
}
