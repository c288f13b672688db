using System.Collections;
using System.Diagnostics.CodeAnalysis;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>
/// A dictionary of modules that keeps their order. Registering it as a field of another module registers its modules under their keys.
/// </summary>
/// <remarks>That happens once: modules added or replaced later take part in nothing that the parent does.</remarks>
/// <typeparam name="T">The type of the modules.</typeparam>
public class ModuleDict<T> : nn.Module, IDictionary<string, T>, IList<(string, T)> where T : nn.Module
{
    private readonly OrderedDict<string, T> _entries = [];
    private bool _registered;

    /// <summary>An empty dictionary.</summary>
    public ModuleDict() : base("ModuleDict")
    {
    }

    /// <summary>The entry at a position.</summary>
    /// <param name="index">A position, from zero.</param>
    public (string, T) this[int index]
    {
        get => _entries[index];
        set => _entries[index] = value;
    }

    /// <inheritdoc/>
    public T this[string key]
    {
        get => _entries[key];
        set => _entries[key] = value;
    }

    /// <summary>The number of entries.</summary>
    public int Count => _entries.Count;

    /// <summary>Always false.</summary>
    public bool IsReadOnly => false;

    /// <inheritdoc/>
    public ICollection<string> Keys => _entries.Keys;

    /// <inheritdoc/>
    public ICollection<T> Values => _entries.Values;

    /// <summary>The keys, in order.</summary>
    public IEnumerable<string> keys() => _entries.keys();

    /// <summary>The modules, in order.</summary>
    public IEnumerable<T> values() => _entries.values();

    /// <summary>Runs over the entries, in order.</summary>
    public IEnumerator<(string, T)> items() => _entries.items();

    /// <inheritdoc/>
    public void Add(string key, T value) => _entries.Add(key, value);

    /// <inheritdoc/>
    public void Add((string, T) item) => _entries.Add(item);

    /// <inheritdoc/>
    public void Add(KeyValuePair<string, T> item) => _entries.Add(item);

    /// <inheritdoc/>
    public void Insert(int index, (string, T) item) => _entries.Insert(index, item);

    /// <inheritdoc/>
    public bool ContainsKey(string key) => _entries.ContainsKey(key);

    /// <inheritdoc/>
    public bool Contains((string, T) item) => _entries.Contains(item);

    /// <inheritdoc/>
    public bool Contains(KeyValuePair<string, T> item) => _entries.Contains(item);

    /// <inheritdoc/>
    public int IndexOf((string, T) item) => _entries.IndexOf(item);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value) => _entries.TryGetValue(key, out value);

    /// <inheritdoc/>
    public bool Remove(string key) => _entries.Remove(key);

    /// <inheritdoc/>
    public bool Remove((string, T) item) => _entries.Remove(item);

    /// <inheritdoc/>
    public bool Remove(KeyValuePair<string, T> item) => _entries.Remove(item);

    /// <inheritdoc/>
    public void RemoveAt(int index) => _entries.RemoveAt(index);

    /// <summary>Takes out all entries.</summary>
    public void Clear() => _entries.Clear();

    /// <inheritdoc cref="Clear"/>
    public void clear() => _entries.Clear();

    /// <inheritdoc/>
    public void CopyTo((string, T)[] array, int arrayIndex) => _entries.CopyTo(array, arrayIndex);

    /// <inheritdoc/>
    public void CopyTo(KeyValuePair<string, T>[] array, int arrayIndex) => _entries.CopyTo(array, arrayIndex);

    /// <summary>Runs over the entries, in order.</summary>
    public IEnumerator<(string, T)> GetEnumerator() => _entries.GetEnumerator();

    IEnumerator<KeyValuePair<string, T>> IEnumerable<KeyValuePair<string, T>>.GetEnumerator() =>
        ((IEnumerable<KeyValuePair<string, T>>)_entries).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Registers the modules under their keys, the first time.</summary>
    protected override void RegisterComponents()
    {
        if (_registered)
            return;
        foreach (var (key, module) in _entries)
            register_module(key, module);
        _registered = true;
    }
}
