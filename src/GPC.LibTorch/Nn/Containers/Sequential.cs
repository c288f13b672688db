using System.Runtime.CompilerServices;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>
/// Modules in a row, each called with the result of the one before. Results in between are disposed as soon as they were used.
/// It owns its modules: disposing it disposes them.
/// </summary>
public class Sequential : nn.Module<Tensor, Tensor>
{
    private readonly List<(string Name, nn.IModule<Tensor, Tensor> Module)> _modules = [];

    /// <summary>A row of named modules, for derived classes.</summary>
    /// <param name="modules">Names and modules.</param>
    protected Sequential(params (string name, nn.Module<Tensor, Tensor> submodule)[] modules) : this()
    {
        ArgumentNullException.ThrowIfNull(modules);
        foreach (var (name, module) in modules)
            Add(name, module);
    }

    /// <summary>A row of modules named "0", "1" and so on, for derived classes.</summary>
    /// <param name="modules">The modules.</param>
    protected Sequential(params nn.Module<Tensor, Tensor>[] modules) : this()
    {
        ArgumentNullException.ThrowIfNull(modules);
        foreach (var module in modules)
            Add(module);
    }

    internal Sequential() : base(nameof(Sequential))
    {
    }

    /// <summary>The number of modules.</summary>
    public int Count => _modules.Count;

    /// <summary>The module at a position.</summary>
    /// <param name="index">The position, from zero.</param>
    [IndexerName("SequentialItems")]
    public nn.IModule<Tensor, Tensor> this[int index] => _modules[index].Module;

    /// <summary>The modules from one position up to, not including, another; null stands for the start and the end. They are shared.</summary>
    /// <param name="index">Both positions.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such position.</exception>
    [IndexerName("SequentialItems")]
    public Sequential this[(int? start, int? end) index]
    {
        get
        {
            int start = Position(index.start ?? 0);
            int end = Position(index.end ?? Count);
            var part = new Sequential();
            for (int i = start; i < end; i++)
                part._modules.Add(_modules[i]);
            return part;
        }
    }

    /// <summary>The modules of a range. They are shared.</summary>
    /// <param name="index">The range.</param>
    /// <exception cref="IndexOutOfRangeException">The range goes beyond the modules.</exception>
    [IndexerName("SequentialItems")]
    public Sequential this[Range index] => this[((int?)index.Start.GetOffset(Count), (int?)index.End.GetOffset(Count))];

    /// <summary>Adds a module at the end.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="module">The module.</param>
    /// <returns>This module.</returns>
    public Sequential append(string name, nn.IModule<Tensor, Tensor> module)
    {
        Add(name, module);
        return this;
    }

    /// <summary>Adds a module at the end, named by its position.</summary>
    /// <param name="module">The module.</param>
    /// <returns>This module.</returns>
    public Sequential append(nn.IModule<Tensor, Tensor> module)
    {
        Add(module);
        return this;
    }

    /// <inheritdoc/>
    public override IEnumerable<(string name, nn.Module module)> named_children() =>
        _modules.Select(entry => (entry.Name, (nn.Module)entry.Module));

    /// <inheritdoc/>
    public override Tensor forward(Tensor tensor)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        if (_modules.Count == 0)
            return tensor.alias();
        Tensor value = tensor;
        foreach (var (_, module) in _modules)
        {
            Tensor result = module.call(value);
            if (!ReferenceEquals(value, tensor) && !ReferenceEquals(value, result))
                value.Dispose();
            value = result;
        }
        return value;
    }

    internal void Add(nn.IModule<Tensor, Tensor> module) => Add($"{_modules.Count}", module);

    internal void Add(string name, nn.IModule<Tensor, Tensor> module)
    {
        ArgumentNullException.ThrowIfNull(module);
        if (module is not nn.Module)
            throw new ArgumentException($"Sequential holds modules; '{name}' is a {module.GetType()}, which does not derive from nn.Module.", nameof(module));
        _modules.Add((name, module));
    }

    private int Position(int index) =>
        index >= 0 && index <= Count ? index : throw new IndexOutOfRangeException($"{index} is not a valid index: there are {Count} modules.");
}
