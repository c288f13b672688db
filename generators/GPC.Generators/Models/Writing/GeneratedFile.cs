namespace GPC.Generators.Models.Writing;

/// <summary>A file to add to the compilation.</summary>
internal sealed record GeneratedFile(string HintName, string Text);
