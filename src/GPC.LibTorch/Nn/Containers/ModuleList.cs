using System.Collections;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>
/// A list of modules. Registering it as a field of another module registers its modules, under "0", "1" and so on.
/// </summary>
/// <remarks>That happens once: modules added or replaced later take part in nothing that the parent does.</remarks>
/// <typeparam name="T">The type of the modules.</typeparam>
public class ModuleList<T> : nn.Module, IList<T> where T : nn.Module
{
    private readonly List<T> _list;
    private bool _registered;

    /// <summary>A list of the given modules.</summary>
    /// <param name="modules">The modules.</param>
    public ModuleList(params T[] modules) : base("ModuleList") => _list = [.. modules ?? []];

    /// <inheritdoc/>
    public T this[int index]
    {
        get => _list[index];
        set => _list[index] = value;
    }

    /// <inheritdoc/>
    public int Count => _list.Count;

    /// <summary>Always false.</summary>
    public bool IsReadOnly => false;

    /// <inheritdoc/>
    public void Add(T item) => _list.Add(item);

    /// <summary>Adds modules at the end.</summary>
    /// <param name="parameters">The modules.</param>
    public void append(params T[] parameters) => _list.AddRange(parameters ?? []);

    /// <summary>Adds modules at the end.</summary>
    /// <param name="modules">The modules.</param>
    public void extend(IEnumerable<T> modules) => _list.AddRange(modules);

    /// <inheritdoc/>
    public void Insert(int index, T item) => _list.Insert(index, item);

    /// <inheritdoc/>
    public bool Remove(T item) => _list.Remove(item);

    /// <inheritdoc/>
    public void RemoveAt(int index) => _list.RemoveAt(index);

    /// <inheritdoc/>
    public void Clear() => _list.Clear();

    /// <inheritdoc/>
    public bool Contains(T item) => _list.Contains(item);

    /// <inheritdoc/>
    public int IndexOf(T item) => _list.IndexOf(item);

    /// <inheritdoc/>
    public void CopyTo(T[] array, int arrayIndex) => _list.CopyTo(array, arrayIndex);

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => _list.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Registers the modules under their positions, the first time.</summary>
    protected override void RegisterComponents()
    {
        if (_registered)
            return;
        for (int i = 0; i < _list.Count; i++)
            register_module($"{i}", _list[i]);
        _registered = true;
    }
}
