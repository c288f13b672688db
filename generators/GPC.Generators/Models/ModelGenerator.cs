using System.Text;
using GPC.Generators.Models.Checking;
using GPC.Generators.Models.Reading;
using GPC.Generators.Models.Writing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GPC.Generators.Models;

/// <summary>Writes the module of every class with <c>[Model]</c>: read, check, write. What is wrong is said by <see cref="ModelAnalyzer"/>.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ModelGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var files = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                ModelAttributes.ModelName,
                predicate: static (node, _) => node is TypeDeclarationSyntax,
                transform: static (found, cancellation) => found.TargetSymbol is INamedTypeSymbol { TypeKind: TypeKind.Class } type && ModelAttributes.IsFirst(found.TargetNode, type)
                    ? ModelReader.Read(type, complete: false, cancellation)
                    : null)
            .WithTrackingName("Read")
            .Where(static graph => graph is { Model.Completable: true })
            .Select(static (graph, _) => Inference.Check(graph!))
            .WithTrackingName("Check")
            .Select(static (shapes, _) => ModelWriter.Write(shapes))
            .WithTrackingName("Write");

        context.RegisterSourceOutput(files, static (output, file) => output.AddSource(file.HintName, SourceText.From(file.Text, Encoding.UTF8)));
    }
}
