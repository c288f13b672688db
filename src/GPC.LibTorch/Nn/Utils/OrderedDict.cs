using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace TorchSharp.Utils;

/// <summary>A dictionary that keeps the order in which its keys came, with access by key and by position.</summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="TValue">The type of the values.</typeparam>
public class OrderedDict<TKey, TValue> : IDictionary<TKey, TValue>, IList<(TKey, TValue)>
    where TKey : notnull
{
    private readonly OrderedDictionary<TKey, TValue> _entries = [];

    /// <summary>The entry at a position. Setting it may change its key too.</summary>
    /// <param name="index">A position, from zero.</param>
    public (TKey, TValue) this[int index]
    {
        get
        {
            var (key, value) = _entries.GetAt(index);
            return (key, value);
        }
        set => _entries.SetAt(index, value.Item1, value.Item2);
    }

    /// <summary>The value of a key. Setting it keeps the key's position; a new key comes last.</summary>
    /// <param name="key">The key.</param>
    /// <exception cref="KeyNotFoundException">There is no such key to read.</exception>
    public TValue this[TKey key]
    {
        get => _entries[key];
        set => _entries[key] = value;
    }

    /// <summary>The number of entries.</summary>
    public int Count => _entries.Count;

    /// <summary>Always false.</summary>
    public bool IsReadOnly => false;

    /// <summary>The keys, in order.</summary>
    public ICollection<TKey> Keys => _entries.Keys;

    /// <summary>The values, in order of their keys.</summary>
    public ICollection<TValue> Values => _entries.Values;

    /// <summary>The keys, in order.</summary>
    public IEnumerable<TKey> keys() => _entries.Keys;

    /// <summary>The values, in order of their keys.</summary>
    public IEnumerable<TValue> values() => _entries.Values;

    /// <summary>Runs over the entries, in order.</summary>
    public IEnumerator<(TKey, TValue)> items() => GetEnumerator();

    /// <summary>Appends an entry.</summary>
    /// <param name="key">A key that is not there yet.</param>
    /// <param name="value">Its value.</param>
    /// <exception cref="ArgumentException">The key is there already.</exception>
    public void Add(TKey key, TValue value) => _entries.Add(key, value);

    /// <inheritdoc cref="Add(TKey, TValue)"/>
    public void Add((TKey, TValue) item) => _entries.Add(item.Item1, item.Item2);

    /// <inheritdoc cref="Add(TKey, TValue)"/>
    public void Add(KeyValuePair<TKey, TValue> item) => _entries.Add(item.Key, item.Value);

    /// <summary>Puts an entry before the one at <paramref name="index"/>.</summary>
    /// <param name="index">A position, from zero.</param>
    /// <param name="item">The entry.</param>
    public void Insert(int index, (TKey, TValue) item) => _entries.Insert(index, item.Item1, item.Item2);

    /// <summary>Whether there is such a key.</summary>
    /// <param name="key">The key.</param>
    public bool ContainsKey(TKey key) => _entries.ContainsKey(key);

    /// <summary>Whether there is an entry with this key and this value.</summary>
    /// <param name="item">The entry.</param>
    public bool Contains((TKey, TValue) item) => IndexOf(item) >= 0;

    /// <inheritdoc cref="Contains(ValueTuple{TKey, TValue})"/>
    public bool Contains(KeyValuePair<TKey, TValue> item) => IndexOf((item.Key, item.Value)) >= 0;

    /// <summary>The position of an entry with this key and this value, or -1.</summary>
    /// <param name="item">The entry.</param>
    public int IndexOf((TKey, TValue) item)
    {
        int index = _entries.IndexOf(item.Item1);
        return index >= 0 && EqualityComparer<TValue>.Default.Equals(_entries.GetAt(index).Value, item.Item2) ? index : -1;
    }

    /// <summary>Looks up a key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">Its value where the result is true.</param>
    public bool TryGetValue(TKey key, [MaybeNullWhen(false)] out TValue value) => _entries.TryGetValue(key, out value);

    /// <summary>Takes a key out; false where it was not there.</summary>
    /// <param name="key">The key.</param>
    public bool Remove(TKey key) => _entries.Remove(key);

    /// <summary>Takes out the entry with this key and this value; false where there is none.</summary>
    /// <param name="item">The entry.</param>
    public bool Remove((TKey, TValue) item) => Contains(item) && _entries.Remove(item.Item1);

    /// <inheritdoc cref="Remove(ValueTuple{TKey, TValue})"/>
    public bool Remove(KeyValuePair<TKey, TValue> item) => Remove((item.Key, item.Value));

    /// <summary>Takes out the entry at a position.</summary>
    /// <param name="index">A position, from zero.</param>
    public void RemoveAt(int index) => _entries.RemoveAt(index);

    /// <summary>Takes out all entries.</summary>
    public void Clear() => _entries.Clear();

    /// <inheritdoc cref="Clear"/>
    public void clear() => _entries.Clear();

    /// <summary>Copies the entries, in order.</summary>
    /// <param name="array">Where to.</param>
    /// <param name="arrayIndex">The place of the first one.</param>
    public void CopyTo((TKey, TValue)[] array, int arrayIndex)
    {
        ArgumentNullException.ThrowIfNull(array);
        foreach (var (key, value) in _entries)
            array[arrayIndex++] = (key, value);
    }

    /// <inheritdoc cref="CopyTo(ValueTuple{TKey, TValue}[], int)"/>
    public void CopyTo(KeyValuePair<TKey, TValue>[] array, int arrayIndex) =>
        ((ICollection<KeyValuePair<TKey, TValue>>)_entries).CopyTo(array, arrayIndex);

    /// <summary>Runs over the entries, in order.</summary>
    public IEnumerator<(TKey, TValue)> GetEnumerator()
    {
        foreach (var (key, value) in _entries)
            yield return (key, value);
    }

    IEnumerator<KeyValuePair<TKey, TValue>> IEnumerable<KeyValuePair<TKey, TValue>>.GetEnumerator() => _entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
