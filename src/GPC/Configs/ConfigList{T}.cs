using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace GPC.Configs;

/// <summary>
/// An immutable list that is equal to another one with equal items in the same order, as the settings of a config must be.
/// </summary>
/// <typeparam name="T">Type of each item.</typeparam>
[CollectionBuilder(typeof(ConfigList), nameof(ConfigList.Of))]
public sealed class ConfigList<T> : IReadOnlyList<T>, IEquatable<ConfigList<T>>
{
    readonly ImmutableArray<T> items;

    internal ConfigList(ImmutableArray<T> items) => this.items = items;

    /// <inheritdoc/>
    public int Count => items.Length;

    /// <inheritdoc/>
    public T this[int index] => items[index];

    /// <inheritdoc/>
    public bool Equals(ConfigList<T>? other) => other is not null && items.SequenceEqual(other.items);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ConfigList<T>);

    /// <inheritdoc/>
    public override int GetHashCode() => items.Aggregate(items.Length, HashCode.Combine);

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The items in brackets.</summary>
    public override string ToString() => $"[{string.Join(", ", items)}]";
}

/// <summary>Makes a <see cref="ConfigList{T}"/>; <c>[1, 2, 3]</c> calls it.</summary>
public static class ConfigList
{
    /// <summary>A list of the items.</summary>
    /// <param name="items">The items.</param>
    /// <typeparam name="T">Type of each item.</typeparam>
    public static ConfigList<T> Of<T>(params ReadOnlySpan<T> items) => new([.. items]);
}
