using GPC.Generators.Declarations;
using GPC.Generators.Objectives.Emitting;
using GPC.Generators.Objectives.Parsing;
using GPC.Generators.Objectives.Scheduling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GPC.Generators.Objectives;

/// <summary>
/// Writes value and gradient for classes with <c>[Objective]</c>. What is wrong with a declaration is the analyzer's to say; it gets the
/// same members, which throw.
/// </summary>
[Generator]
public sealed class ObjectivesGenerator : IIncrementalGenerator
{
    /// <summary>The declarations.</summary>
    public const string SpecStep = "Objectives.Spec";

    /// <summary>The generated files.</summary>
    public const string FilesStep = "Objectives.Files";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var files = context
            .SyntaxProvider.ForAttributeWithMetadataName(
                ObjectiveParser.ObjectiveAttribute,
                static (node, _) => node is TypeDeclarationSyntax,
                static (target, _) =>
                    target.TargetSymbol is INamedTypeSymbol { TypeKind: TypeKind.Class } type && DeclaredTypes.IsFirstPart(target)
                        ? ObjectiveParser.Parse(type, tree => target.SemanticModel.Compilation.GetSemanticModel(tree)).Spec
                        : null
            )
            .Where(static spec => spec is not null)
            .WithTrackingName(SpecStep)
            .SelectMany(static (spec, _) => Files(spec!))
            .WithTrackingName(FilesStep);
        context.RegisterSourceOutput(files, GeneratedFile.Add);
    }

    static IEnumerable<GeneratedFile> Files(ObjectiveSpec spec)
    {
        var text = spec.HasMistakes ? ErrorEmitter.Emit(spec) : ObjectiveEmitter.Emit(CompiledObjective.Compile(spec));
        return RecordsEmitter.Emit(spec).Prepend(new(spec.Type.HintName, text));
    }
}
