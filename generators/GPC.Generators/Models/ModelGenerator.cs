using GPC.Generators.Attributes;
using GPC.Generators.Declarations;
using GPC.Generators.Models.Checking;
using GPC.Generators.Models.Emitting;
using GPC.Generators.Models.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GPC.Generators.Models;

/// <summary>
/// Writes the module of every class with <c>[Model]</c>: parse, check, emit. What is wrong is reported by <see cref="ModelAnalyzer"/>.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class ModelGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var files = context
            .SyntaxProvider.ForAttributeWithMetadataName(
                KnownTypes.ModelAttribute,
                predicate: static (node, _) => node is TypeDeclarationSyntax,
                transform: static (found, cancellation) => Parse(found, cancellation)
            )
            .WithTrackingName("Parse")
            .Where(static graph => graph is { Model.Completable: true })
            .Select(static (graph, _) => ModelChecker.Check(graph!))
            .WithTrackingName("Check")
            .Select(static (model, _) => ModelEmitter.Emit(model))
            .WithTrackingName("Emit");

        context.RegisterSourceOutput(files, GeneratedFile.Add);
    }

    static ModelGraph? Parse(GeneratorAttributeSyntaxContext found, CancellationToken cancellation) =>
        found.TargetSymbol is INamedTypeSymbol { TypeKind: TypeKind.Class } type && DeclaredTypes.IsFirstPart(found)
            ? ModelParser.Parse(type, complete: false, cancellation)
            : null;
}
