using System.Collections.Immutable;
using GPC.Generators.Configs.Files;
using GPC.Generators.Configs.Parsing;
using GPC.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace GPC.Generators.Configs;

/// <summary>Checks the settings files (<c>*.gpc.json</c>) among the AdditionalFiles and reports at line and column of the JSON.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConfigFileAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        Catalogue.OutOfLimits,
        Catalogue.BrokenRule,
        Catalogue.UnwiseRule,
        Catalogue.MissingSetting,
        Catalogue.NotJson,
        Catalogue.UnknownConfig,
        Catalogue.UnknownKey,
        Catalogue.DuplicateKey,
        Catalogue.WrongType,
        Catalogue.WrongBase,
        Catalogue.WrongName,
    ];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(SettingSymbols.ConfigAttribute) is null)
                return;
            var compilation = start.Compilation;
            var files = start
                .Options.AdditionalFiles.Where(file => SettingsFile.IsSettingsFile(file.Path))
                .Select(file => new SettingsFile(file.Path, $"{file.GetText(start.CancellationToken)}"))
                .ToImmutableArray();
            if (files.IsEmpty)
                return;
            var targets = new Lazy<ImmutableArray<ConfigTarget>>(() =>
                [.. ConfigTargets.Own(compilation), .. ConfigTargets.Referenced(compilation)]
            );
            start.RegisterAdditionalFileAction(file => Report(file, files, targets));
        });
    }

    static void Report(
        AdditionalFileAnalysisContext context,
        ImmutableArray<SettingsFile> files,
        Lazy<ImmutableArray<ConfigTarget>> targets
    )
    {
        if (
            files.FirstOrDefault(file => file.Path == context.AdditionalFile.Path) is not { } file
            || context.AdditionalFile.GetText(context.CancellationToken) is not { } text
        )
            return;
        foreach (var problem in SettingsChecker.Check(SettingsChain.Of(file, files), targets.Value).Problems)
        {
            var span = TextSpan.FromBounds(problem.Place.Start, problem.Place.End);
            context.ReportDiagnostic(
                Diagnostic.Create(
                    Catalogue.Of(problem.Kind),
                    Location.Create(file.Path, span, text.Lines.GetLinePositionSpan(span)),
                    problem.ToString()
                )
            );
        }
    }
}
