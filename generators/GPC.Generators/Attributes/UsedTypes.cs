using GPC.Generators.Declarations;
using Microsoft.CodeAnalysis;

namespace GPC.Generators.Attributes;

/// <summary>Parses a type with all the types that its attributes name, and those that theirs name.</summary>
static class UsedTypes
{
    /// <param name="type">The type.</param>
    /// <param name="parse">Parses one type, given its name in full.</param>
    /// <param name="named">The types that a type's attributes named while it was parsed.</param>
    /// <param name="cancellation">Ends the parsing.</param>
    /// <returns>What the type is, and what the others are, ordered by their names.</returns>
    public static (T Own, EquatableArray<T> Others) Parse<T>(
        INamedTypeSymbol type,
        Func<INamedTypeSymbol, string, AttributeReader, T> parse,
        Func<AttributeReader, IEnumerable<INamedTypeSymbol>> named,
        CancellationToken cancellation
    )
        where T : IEquatable<T>
    {
        var parsed = new SortedDictionary<string, T>(StringComparer.Ordinal);
        var waiting = new Queue<INamedTypeSymbol>([type]);
        while (waiting.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            var next = waiting.Dequeue();
            var key = SymbolDisplayFormats.Global(next);
            if (parsed.ContainsKey(key))
                continue;
            var reader = new AttributeReader(next);
            parsed[key] = parse(next, key, reader);
            foreach (var other in named(reader))
                waiting.Enqueue(other);
        }
        var own = SymbolDisplayFormats.Global(type);
        return (parsed[own], parsed.Where(pair => pair.Key != own).Select(pair => pair.Value).ToEquatableArray());
    }
}
