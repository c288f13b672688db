namespace GPC.Generators.Declarations;

/// <summary>One type as it is written in a declaration: <c>class</c>, <c>Outer</c>, <c>&lt;T&gt;</c>.</summary>
internal sealed record TypePart(string Keyword, string Name, string TypeParameters);
