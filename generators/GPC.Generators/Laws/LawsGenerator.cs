using GPC.Generators.Declarations;
using GPC.Generators.Laws.Checking;
using GPC.Generators.Laws.Emitting;
using GPC.Generators.Laws.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GPC.Generators.Laws;

/// <summary>
/// Writes the laws of an objective into classes with <c>[ObjectiveLaws]</c>: parse, check, emit. What is wrong is reported by
/// <see cref="LawsAnalyzer"/>.
/// </summary>
[Generator(LanguageNames.CSharp)]
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
                predicate: static (node, _) => node is ClassDeclarationSyntax,
                transform: static (found, _) => Parse(found)
            )
            .Where(static laws => laws is not null && LawsChecker.IsValid(laws))
            .WithTrackingName(SpecStep)
            .Select(static (laws, _) => LawsEmitter.Emit(laws!))
            .WithTrackingName(FilesStep);

        context.RegisterSourceOutput(files, GeneratedFile.Add);
    }

    static LawsSpec? Parse(GeneratorAttributeSyntaxContext found)
    {
        var compilation = found.SemanticModel.Compilation;
        return DeclaredTypes.IsFirstPart(found)
            ? LawsParser.Parse((INamedTypeSymbol)found.TargetSymbol, found.Attributes[0], compilation, tree =>
                compilation.GetSemanticModel(tree)
            )
            : null;
    }
}
