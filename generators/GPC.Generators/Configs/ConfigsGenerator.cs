using GPC.Generators.Configs.Files;
using GPC.Generators.Declarations;
using GPC.Generators.Objectives.Emitting;
using GPC.Generators.Objectives.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GPC.Generators.Configs;

/// <summary>
/// Writes the generated half of every config, and a typed property for every settings file. Mistakes are left to the analyzers.
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
                static (node, _) => node is TypeDeclarationSyntax,
                static (found, _) => DeclaredTypes.IsFirstPart(found) ? Declared(found) : null
            )
            .Where(static config => config is not null)
            .WithTrackingName("Configs");
        var weights = context
            .SyntaxProvider.ForAttributeWithMetadataName(
                ObjectiveParser.ObjectiveAttribute,
                static (node, _) => node is TypeDeclarationSyntax,
                static (found, _) => DeclaredTypes.IsFirstPart(found) ? Weights(found) : null
            )
            .Where(static config => config is not null)
            .WithTrackingName("Weights");

        var files = context
            .AdditionalTextsProvider.Where(static file => SettingsFile.IsSettingsFile(file.Path))
            .Select(static (file, cancellation) => new SettingsFile(file.Path, $"{file.GetText(cancellation)}"))
            .WithTrackingName("Files");
        var chains = files
            .Collect()
            .SelectMany(static (all, _) => all.Distinct().Select(file => SettingsChain.Of(file, all)))
            .WithTrackingName("Chains");

        var own = configs.Where(static config => config!.IsListed).Select(static (config, _) => ConfigTargets.Own(config!)).Collect();
        var referenced = context.CompilationProvider.Select(
            static (compilation, _) => ConfigTargets.Referenced(compilation).ToEquatableArray()
        );
        var targets = own.Combine(referenced)
            .Select(static (pair, _) => pair.Left.Concat(pair.Right).ToEquatableArray())
            .WithTrackingName("Targets");
        var root = context.AnalyzerConfigOptionsProvider.Select(
            static (options, _) => options.GlobalOptions.TryGetValue("build_property.RootNamespace", out var name) ? name : ""
        );
        var settings = chains
            .Combine(targets)
            .Combine(root)
            .Select(
                static (input, _) => SettingsModel.Of(input.Left.Left, SettingsReader.Read(input.Left.Left, input.Left.Right), input.Right)
            )
            .Where(static file => file is not null)
            .WithTrackingName("Settings");

        context.RegisterSourceOutput(configs, static (output, config) =>
            output.AddSource(config!.Shell.HintName, ConfigEmitter.Write(config))
        );
        context.RegisterSourceOutput(weights, static (output, config) =>
            output.AddSource(config!.Shell.HintName, ConfigEmitter.Write(config))
        );
        context.RegisterSourceOutput(settings, static (output, file) => output.AddSource(file!.HintName, SettingsEmitter.Write(file)));
    }

    static ConfigModel? Declared(GeneratorAttributeSyntaxContext found)
    {
        var compilation = WeightsCompilation.Of(found.SemanticModel.Compilation);
        return compilation.TypeOf(found.TargetNode) is { } type ? ConfigModelReader.Read(type, compilation.Compilation) : null;
    }

    // They are not listed, because a settings file that does not name its config is not meant for weights.
    static ConfigModel? Weights(GeneratorAttributeSyntaxContext found)
    {
        var compilation = WeightsCompilation.Of(found.SemanticModel.Compilation);
        return compilation.WeightsOf((INamedTypeSymbol)found.TargetSymbol) is { } weights
            ? ConfigModelReader.Read(weights, compilation.Compilation) is { } model
                ? model with
                {
                    IsListed = false,
                }
                : null
            : null;
    }
}
