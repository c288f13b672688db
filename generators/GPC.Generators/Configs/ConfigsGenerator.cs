using GPC.Generators.Configs.Emitting;
using GPC.Generators.Configs.Files;
using GPC.Generators.Configs.Parsing;
using GPC.Generators.Declarations;
using GPC.Generators.Objectives.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GPC.Generators.Configs;

/// <summary>
/// Writes the generated half of every config, and a typed property for every settings file: parse, check, emit. Mistakes are reported by
/// <see cref="ConfigDeclarationAnalyzer"/>, <see cref="ConfigConstantAnalyzer"/> and <see cref="ConfigFileAnalyzer"/>.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class ConfigsGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var configs = context
            .SyntaxProvider.ForAttributeWithMetadataName(
                SettingSymbols.ConfigAttribute,
                predicate: static (node, _) => node is TypeDeclarationSyntax,
                transform: static (found, _) => ConfigParser.Parse(found)
            )
            .Where(static config => config is not null)
            .WithTrackingName("Configs");
        var weights = context
            .SyntaxProvider.ForAttributeWithMetadataName(
                ObjectiveParser.ObjectiveAttribute,
                predicate: static (node, _) => node is TypeDeclarationSyntax,
                transform: static (found, _) => ConfigParser.ParseWeights(found)
            )
            .Where(static config => config is not null)
            .WithTrackingName("Weights");
        var files = context
            .AdditionalTextsProvider.Where(static file => SettingsFile.IsSettingsFile(file.Path))
            .Select(static (file, cancellation) => new SettingsFile(file.Path, $"{file.GetText(cancellation)}"))
            .WithTrackingName("Files");

        var chains = files.Collect().SelectMany(static (all, _) => SettingsChain.Of(all)).WithTrackingName("Chains");
        var own = configs.Where(static config => config!.IsListed).Select(static (config, _) => ConfigTargets.Own(config!)).Collect();
        var referenced = context.CompilationProvider.Select(static (compilation, _) => ConfigTargets.Referenced(compilation));
        var targets = own.Combine(referenced)
            .Select(static (pair, _) => pair.Left.Concat(pair.Right).ToEquatableArray())
            .WithTrackingName("Targets");
        var settings = chains
            .Combine(targets)
            .Combine(context.AnalyzerConfigOptionsProvider.Select(static (options, _) => SettingsModel.RootNamespace(options)))
            .Select(static (input, _) => SettingsModel.Of(SettingsChecker.Check(input.Left.Left, input.Left.Right), input.Right))
            .Where(static file => file is not null)
            .WithTrackingName("Settings");

        context.RegisterSourceOutput(configs, static (output, config) => GeneratedFile.Add(output, ConfigEmitter.Emit(config!)));
        context.RegisterSourceOutput(weights, static (output, config) => GeneratedFile.Add(output, ConfigEmitter.Emit(config!)));
        context.RegisterSourceOutput(settings, static (output, file) => GeneratedFile.Add(output, SettingsEmitter.Emit(file!)));
    }
}
