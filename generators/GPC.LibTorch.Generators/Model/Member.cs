namespace GPC.LibTorch.Generators.Model;

/// <summary>A C# parameter of a member line: its type, name, the schema argument it is bound to, and its C# default.</summary>
internal sealed record Parameter(TextRange Range, bool IsParams, string Type, string Name, string Target, string? Default);

/// <summary>A constant given at the end of a member line: <c>with x=1</c>.</summary>
internal sealed record Constant(TextRange Range, string Target, string Value);

/// <summary>A C# signature bound to the schema above it; <paramref name="Returns"/> is null where it follows from the schema.</summary>
internal sealed record Member(
    TextRange Range,
    bool IsStatic,
    string Area,
    string Name,
    EquatableArray<Parameter> Parameters,
    string? Returns,
    EquatableArray<Constant> Constants);
