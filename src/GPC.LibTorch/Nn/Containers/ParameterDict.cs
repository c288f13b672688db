using System.Collections;
using System.Diagnostics.CodeAnalysis;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>A dictionary of parameters that keeps their order. They are always visible under their keys, also those added late.</summary>
public class ParameterDict : nn.Module, IDictionary<string, Parameter>, IList<(string, Parameter)>
{
    private readonly OrderedDict<string, Parameter> _entries = [];
    private bool _registered;

    /// <summary>An empty dictionary.</summary>
    public ParameterDict() : base("ParameterDict")
    {
    }

    /// <summary>The entry at a position.</summary>
    /// <param name="index">A position, from zero.</param>
    public (string, Parameter) this[int index]
    {
        get => _entries[index];
        set => _entries[index] = value;
    }

    /// <inheritdoc/>
    public Parameter this[string key]
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
    public ICollection<Parameter> Values => _entries.Values;

    /// <summary>The keys, in order.</summary>
    public IEnumerable<string> keys() => _entries.keys();

    /// <summary>The parameters, in order.</summary>
    public IEnumerable<Parameter> values() => _entries.values();

    /// <summary>Runs over the entries, in order.</summary>
    public IEnumerator<(string, Parameter)> items() => _entries.items();

    /// <inheritdoc/>
    public override IEnumerable<(string name, Parameter parameter)> named_parameters(bool recurse) =>
        _entries.keys().Select(key => (key, _entries[key]));

    /// <inheritdoc/>
    public override bool has_parameter(string target) => _entries.ContainsKey(target);

    /// <inheritdoc/>
    public override Parameter? get_parameter(string target) => _entries.TryGetValue(target, out Parameter? parameter) ? parameter : null;

    /// <inheritdoc/>
    public void Add(string key, Parameter value) => _entries.Add(key, value);

    /// <inheritdoc/>
    public void Add((string, Parameter) item) => _entries.Add(item);

    /// <inheritdoc/>
    public void Add(KeyValuePair<string, Parameter> item) => _entries.Add(item);

    /// <inheritdoc/>
    public void Insert(int index, (string, Parameter) item) => _entries.Insert(index, item);

    /// <inheritdoc/>
    public bool ContainsKey(string key) => _entries.ContainsKey(key);

    /// <inheritdoc/>
    public bool Contains((string, Parameter) item) => _entries.Contains(item);

    /// <inheritdoc/>
    public bool Contains(KeyValuePair<string, Parameter> item) => _entries.Contains(item);

    /// <inheritdoc/>
    public int IndexOf((string, Parameter) item) => _entries.IndexOf(item);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out Parameter value) => _entries.TryGetValue(key, out value);

    /// <inheritdoc/>
    public bool Remove(string key) => _entries.Remove(key);

    /// <inheritdoc/>
    public bool Remove((string, Parameter) item) => _entries.Remove(item);

    /// <inheritdoc/>
    public bool Remove(KeyValuePair<string, Parameter> item) => _entries.Remove(item);

    /// <inheritdoc/>
    public void RemoveAt(int index) => _entries.RemoveAt(index);

    /// <summary>Takes out all entries.</summary>
    public void Clear() => _entries.Clear();

    /// <inheritdoc cref="Clear"/>
    public void clear() => _entries.Clear();

    /// <inheritdoc/>
    public void CopyTo((string, Parameter)[] array, int arrayIndex) => _entries.CopyTo(array, arrayIndex);

    /// <inheritdoc/>
    public void CopyTo(KeyValuePair<string, Parameter>[] array, int arrayIndex) => _entries.CopyTo(array, arrayIndex);

    /// <summary>Runs over the entries, in order.</summary>
    public IEnumerator<(string, Parameter)> GetEnumerator() => _entries.GetEnumerator();

    IEnumerator<KeyValuePair<string, Parameter>> IEnumerable<KeyValuePair<string, Parameter>>.GetEnumerator() =>
        ((IEnumerable<KeyValuePair<string, Parameter>>)_entries).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Registers the parameters under their keys, the first time.</summary>
    protected override void RegisterComponents()
    {
        if (_registered)
            return;
        foreach (var (key, parameter) in _entries)
            register_parameter(key, parameter);
        _registered = true;
    }
}
