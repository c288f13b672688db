using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GPC.Mutants;

/// <summary>The properties of the library's project that generators read.</summary>
sealed class BuildOptions(Repository repository) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Properties(repository);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

    sealed class Properties(Repository repository) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) =>
            (
                value = key switch
                {
                    "build_property.RootNamespace" => "GPC.Experiments",
                    "build_property.ProjectDir" => Path.Combine(repository.Root, "src", "GPC") + Path.DirectorySeparatorChar,
                    _ => null,
                }
            )
                is not null;
    }
}
