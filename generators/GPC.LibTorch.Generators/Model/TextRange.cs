namespace GPC.LibTorch.Generators.Model;

/// <summary>A piece of one line of the operator table: zero-based line and column, its offset in the file, and its length.</summary>
internal readonly record struct TextRange(int Line, int Column, int Offset, int Length);
