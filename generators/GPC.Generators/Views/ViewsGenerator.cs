using GPC.Generators.Attributes;
using GPC.Generators.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GPC.Generators.Views;

/// <summary>
/// Writes the steps of every class with <c>[Views]</c>: parse, check, emit. What is wrong is reported by <see cref="ViewsAnalyzer"/>.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class ViewsGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var files = context
            .SyntaxProvider.ForAttributeWithMetadataName(
                KnownTypes.ViewsAttribute,
                predicate: static (node, _) => node is TypeDeclarationSyntax,
                transform: static (found, cancellation) => Parse(found, cancellation)
            )
            .WithTrackingName("Parse")
            .Where(static graph => graph is { Views.Completable: true })
            .Select(static (graph, _) => ViewsChecker.Check(graph!))
            .WithTrackingName("Check")
            .Select(static (views, _) => ViewsEmitter.Emit(views))
            .WithTrackingName("Emit");

        context.RegisterSourceOutput(files, GeneratedFile.Add);
    }

    static ViewsGraph? Parse(GeneratorAttributeSyntaxContext found, CancellationToken cancellation) =>
        found.TargetSymbol is INamedTypeSymbol { TypeKind: TypeKind.Class } type && DeclaredTypes.IsFirstPart(found)
            ? ViewsParser.Parse(type, cancellation)
            : null;
}
