using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GPC.Generators.Tests.Harness;

/// <summary>A code fix applied in a workspace, as an editor does it.</summary>
sealed class FixRun(CodeFixProvider fix, DiagnosticAnalyzer analyzer, IIncrementalGenerator generator)
{
    /// <summary>The source after the fix of its first diagnostic that has one; null where there is none.</summary>
    public string? First(string source)
    {
        using var workspace = new AdhocWorkspace();
        var document = Open(workspace, source);
        var action = Diagnostics(document.Project).SelectMany(diagnostic => Actions(document, diagnostic)).FirstOrDefault();
        return action is null ? null : Apply(action, document);
    }

    /// <summary>The source after "fix all in document" for a diagnostic.</summary>
    public string All(string source, string id)
    {
        using var workspace = new AdhocWorkspace();
        var document = Open(workspace, source);
        var context = new FixAllContext(
            document,
            fix,
            FixAllScope.Document,
            fix.GetType().Name,
            [id],
            new Provider(this),
            CancellationToken.None
        );
        return Apply(fix.GetFixAllProvider()!.GetFixAsync(context).GetAwaiter().GetResult()!, document);
    }

    static Document Open(AdhocWorkspace workspace, string source)
    {
        var compilation = Sources.Compile(source);
        var project = workspace.AddProject(
            ProjectInfo.Create(
                ProjectId.CreateNewId(),
                VersionStamp.Default,
                "UserCode",
                "UserCode",
                LanguageNames.CSharp,
                compilationOptions: compilation.Options,
                parseOptions: Sources.ParseOptions,
                metadataReferences: compilation.References
            )
        );
        foreach (var tree in compilation.SyntaxTrees)
            project = project.AddDocument(tree.FilePath, tree.GetText(), filePath: tree.FilePath).Project;
        return project.Documents.Last();
    }

    IReadOnlyList<Diagnostic> Diagnostics(Project project)
    {
        CSharpGeneratorDriver
            .Create([generator.AsSourceGenerator()], parseOptions: Sources.ParseOptions)
            .RunGeneratorsAndUpdateCompilation(project.GetCompilationAsync().GetAwaiter().GetResult()!, out var output, out _);
        var found = output.WithAnalyzers([analyzer]).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
        return
        [
            .. found
                .Where(diagnostic => fix.FixableDiagnosticIds.Contains(diagnostic.Id))
                .OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start),
        ];
    }

    List<CodeAction> Actions(Document document, Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None))
            .GetAwaiter()
            .GetResult();
        return actions;
    }

    static string Apply(CodeAction action, Document document)
    {
        var changed = action
            .GetOperationsAsync(CancellationToken.None)
            .GetAwaiter()
            .GetResult()
            .OfType<ApplyChangesOperation>()
            .Single()
            .ChangedSolution;
        return changed.GetDocument(document.Id)!.GetTextAsync().GetAwaiter().GetResult().ToString();
    }

    sealed class Provider(FixRun run) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(run.Diagnostics(project));

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult(
                run.Diagnostics(document.Project).Where(diagnostic => diagnostic.Location.SourceTree?.FilePath == document.FilePath)
            );

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(ImmutableArray<Diagnostic>.Empty);
    }
}
