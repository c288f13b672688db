namespace GPC.LibTorch.Generators.Model;

/// <summary>
/// The type of a schema argument or result, such as <c>Tensor(a!)</c>, <c>int[2]?</c> or <c>Tensor?[]</c>.
/// <paramref name="Alias"/> is the text between the parentheses, empty where there is none; <paramref name="Length"/> is the number of
/// elements that a list has, zero where it may have any.
/// </summary>
internal sealed record SchemaType(string Name, string Alias, bool HasOptionalElements, bool IsList, int Length, bool IsOptional)
{
    /// <summary>The type by which conversions are chosen: no alias, no list length, symbolic integers as integers.</summary>
    public string Kind => (Name == "SymInt" ? "int" : Name)
        + (HasOptionalElements ? "?" : "")
        + (IsList ? "[]" : "")
        + (IsOptional ? "?" : "");

    /// <summary>Whether the operator writes into this argument.</summary>
    public bool IsWritten => Alias.EndsWith("!", StringComparison.Ordinal);
}
