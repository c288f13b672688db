using GPC.Generators.Objectives.Parsing;
using GPC.Generators.Objectives.Scheduling;
using GPC.Generators.Objectives.Writing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GPC.Generators.Objectives;

/// <summary>Writes value and gradient for classes with <c>[Objective]</c>. What is wrong with a declaration is the analyzer's to say.</summary>
[Generator]
public sealed class ObjectivesGenerator : IIncrementalGenerator
{
    /// <summary>The declarations that have nothing wrong with them.</summary>
    public const string SpecStep = "Objectives.Spec";

    /// <summary>The generated files.</summary>
    public const string FilesStep = "Objectives.Files";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var files = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                ObjectiveParser.ObjectiveAttribute,
                static (node, _) => node is ClassDeclarationSyntax,
                static (target, _) => ObjectiveParser.Parse((INamedTypeSymbol)target.TargetSymbol, tree => target.SemanticModel.Compilation.GetSemanticModel(tree)).Spec)
            .Where(static spec => spec is not null)
            .WithTrackingName(SpecStep)
            .SelectMany(static (spec, _) => Files(spec!))
            .WithTrackingName(FilesStep);
        context.RegisterSourceOutput(files, static (output, file) => output.AddSource(file.HintName, file.Text));
    }

    private static IEnumerable<GeneratedFile> Files(ObjectiveSpec spec) =>
        [new(spec.Type.HintName, ObjectiveWriter.Write(CompiledObjective.Compile(spec))), .. RecordsWriter.Write(spec).Select(file => new GeneratedFile(file.HintName, file.Text))];

    private sealed record GeneratedFile(string HintName, string Text);
}
