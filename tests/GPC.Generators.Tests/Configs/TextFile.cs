using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GPC.Generators.Tests.Configs;

/// <summary>An additional file.</summary>
sealed class TextFile(string path, string text) : AdditionalText
{
    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text, System.Text.Encoding.UTF8);
}
