using GPC.Generators.Declarations;
using GPC.Generators.Laws.Reading;
using GPC.Generators.Laws.Writing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GPC.Generators.Laws;

/// <summary>
/// Writes the laws of an objective into classes with <c>[ObjectiveLaws]</c>. What is wrong with a declaration is the analyzer's to say.
/// </summary>
[Generator]
public sealed class LawsGenerator : IIncrementalGenerator
{
    /// <summary>The declarations that have nothing wrong with them.</summary>
    public const string SpecStep = "Laws.Spec";

    /// <summary>The generated files.</summary>
    public const string FilesStep = "Laws.Files";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var files = context
            .SyntaxProvider.ForAttributeWithMetadataName(
                LawsParser.Attribute,
                static (node, _) => node is ClassDeclarationSyntax,
                static (target, _) => Read(target)
            )
            .Where(static spec => spec is not null)
            .WithTrackingName(SpecStep)
            .Select(static (spec, _) => new GeneratedFile(spec!.Type.HintName, LawsWriter.Write(spec)))
            .WithTrackingName(FilesStep);
        context.RegisterSourceOutput(files, GeneratedFile.Add);
    }

    static LawsSpec? Read(GeneratorAttributeSyntaxContext target)
    {
        var compilation = target.SemanticModel.Compilation;
        return LawsParser
            .Parse((INamedTypeSymbol)target.TargetSymbol, target.Attributes[0], compilation, tree => compilation.GetSemanticModel(tree))
            .Spec;
    }
}
