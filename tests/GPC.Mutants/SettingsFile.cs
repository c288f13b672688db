using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GPC.Mutants;

/// <summary>A file of settings, which a generator reads.</summary>
sealed class SettingsFile(string path) : AdditionalText
{
    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(File.ReadAllText(path));
}
