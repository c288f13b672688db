namespace GPC.LibTorch.Generators.Model;

/// <summary>
/// One operator of the table with the C# members bound to it. <paramref name="Summary"/> and <paramref name="Page"/> (a page of PyTorch's
/// documentation, or "none") are empty where the table gives none.
/// </summary>
internal sealed record OperatorEntry(TextRange Range, Schema Schema, string Summary, string Page, EquatableArray<Member> Members);

/// <summary>The parsed operator table.</summary>
internal sealed record OperatorTable(string Path, EquatableArray<OperatorEntry> Entries, EquatableArray<Problem> Problems);
