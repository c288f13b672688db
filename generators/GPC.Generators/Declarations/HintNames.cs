using Microsoft.CodeAnalysis;

namespace GPC.Generators.Declarations;

/// <summary>File names for generated code. Roslyn compares them without regard to case and fails on a duplicate.</summary>
static class HintNames
{
    /// <summary>
    /// The metadata name with arity, <c>Space.Outer`1.Inner.g.cs</c>. Where two names differ only in the case of their letters, the second
    /// gets a number.
    /// </summary>
    public static string Of(INamedTypeSymbol type)
    {
        var symbols = new Stack<ISymbol>();
        for (ISymbol next = type; next is INamedTypeSymbol or INamespaceSymbol { IsGlobalNamespace: false }; next = next.ContainingSymbol)
            symbols.Push(next);
        return string.Join(".", symbols.Select(Segment)) + ".g.cs";
    }

    static string Segment(ISymbol symbol)
    {
        var lookalikes = ((INamespaceOrTypeSymbol)symbol.ContainingSymbol)
            .GetMembers()
            .Where(other => other is INamespaceOrTypeSymbol)
            .Where(other => string.Equals(other.MetadataName, symbol.MetadataName, StringComparison.OrdinalIgnoreCase))
            .Select(other => other.MetadataName)
            .Distinct()
            .OrderBy(name => name, StringComparer.Ordinal)
            .ToList();
        var position = lookalikes.IndexOf(symbol.MetadataName);
        return position <= 0 ? symbol.MetadataName : $"{symbol.MetadataName}-{position + 1}";
    }
}
