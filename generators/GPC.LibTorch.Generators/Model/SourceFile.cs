namespace GPC.LibTorch.Generators.Model;

/// <summary>The operator table as read: its path (for diagnostics) and its text.</summary>
internal sealed record SourceFile(string Path, string Text);
