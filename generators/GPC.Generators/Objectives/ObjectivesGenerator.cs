using GPC.Generators.Objectives.Parsing;
using GPC.Generators.Objectives.Scheduling;
using GPC.Generators.Objectives.Writing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GPC.Generators.Objectives;

/// <summary>
/// Writes value and gradient for classes with <c>[Objective]</c>. What is wrong with a declaration is the analyzer's to say; it gets the same members, which throw.
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
        var files = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                ObjectiveParser.ObjectiveAttribute,
                static (node, _) => node is TypeDeclarationSyntax,
                static (target, _) => target.TargetSymbol is INamedTypeSymbol { TypeKind: TypeKind.Class } type && ObjectiveParser.IsFirst(target.TargetNode, type)
                    ? ObjectiveParser.Parse(type, tree => target.SemanticModel.Compilation.GetSemanticModel(tree)).Spec
                    : null)
            .Where(static spec => spec is not null)
            .WithTrackingName(SpecStep)
            .SelectMany(static (spec, _) => Files(spec!))
            .WithTrackingName(FilesStep);
        context.RegisterSourceOutput(files, static (output, file) => output.AddSource(file.HintName, file.Text));
    }

    private static IEnumerable<GeneratedFile> Files(ObjectiveSpec spec) =>
        [new(spec.Type.HintName, spec.HasMistakes ? ShellWriter.Write(spec) : ObjectiveWriter.Write(CompiledObjective.Compile(spec))), .. RecordsWriter.Write(spec).Select(file => new GeneratedFile(file.HintName, file.Text))];

    private sealed record GeneratedFile(string HintName, string Text);
}
