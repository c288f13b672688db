using System.Collections;
using System.Globalization;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>A list of parameters. They are always visible, under "0", "1" and so on, also those added late.</summary>
public class ParameterList : nn.Module, IList<Parameter>
{
    private readonly List<Parameter> _list;
    private bool _registered;

    /// <summary>A list of the given parameters.</summary>
    /// <param name="parameters">The parameters.</param>
    public ParameterList(params Parameter[] parameters) : base("ParameterList") => _list = [.. parameters ?? []];

    /// <inheritdoc/>
    public Parameter this[int index]
    {
        get => _list[index];
        set => _list[index] = value;
    }

    /// <inheritdoc/>
    public int Count => _list.Count;

    /// <summary>Always false.</summary>
    public bool IsReadOnly => false;

    /// <inheritdoc/>
    public override IEnumerable<(string name, Parameter parameter)> named_parameters(bool recurse = true) =>
        _list.Select((parameter, i) => ($"{i}", parameter));

    /// <inheritdoc/>
    public override bool has_parameter(string target) => get_parameter(target) is not null;

    /// <inheritdoc/>
    public override Parameter? get_parameter(string target) =>
        int.TryParse(target, NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < _list.Count ? _list[index] : null;

    /// <inheritdoc/>
    public void Add(Parameter item) => _list.Add(item);

    /// <summary>Adds parameters at the end.</summary>
    /// <param name="parameters">The parameters.</param>
    public void append(params Parameter[] parameters) => _list.AddRange(parameters ?? []);

    /// <summary>Adds parameters at the end.</summary>
    /// <param name="parameters">The parameters.</param>
    public void extend(IEnumerable<Parameter> parameters) => _list.AddRange(parameters);

    /// <inheritdoc/>
    public void Insert(int index, Parameter item) => _list.Insert(index, item);

    /// <inheritdoc/>
    public bool Remove(Parameter item) => _list.Remove(item);

    /// <inheritdoc/>
    public void RemoveAt(int index) => _list.RemoveAt(index);

    /// <inheritdoc/>
    public void Clear() => _list.Clear();

    /// <inheritdoc/>
    public bool Contains(Parameter item) => _list.Contains(item);

    /// <inheritdoc/>
    public int IndexOf(Parameter item) => _list.IndexOf(item);

    /// <inheritdoc/>
    public void CopyTo(Parameter[] array, int arrayIndex) => _list.CopyTo(array, arrayIndex);

    /// <inheritdoc/>
    public IEnumerator<Parameter> GetEnumerator() => _list.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Registers the parameters under their positions, the first time.</summary>
    protected override void RegisterComponents()
    {
        if (_registered)
            return;
        for (int i = 0; i < _list.Count; i++)
            register_parameter($"{i}", _list[i]);
        _registered = true;
    }
}
