using System.ComponentModel;
using TorchSharp;
using TorchSharp.Modules;

namespace GPC.Layers;

/// <summary>What generated models call besides TorchSharp.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Operations
{
    /// <summary>Refuses values of a model's parameters that can't work.</summary>
    /// <param name="holds">Whether they work.</param>
    /// <param name="message">What is wrong.</param>
    /// <exception cref="ArgumentException">They don't.</exception>
    public static void Require(bool holds, string message)
    {
        if (!holds) throw new ArgumentException(message);
    }

    /// <summary>Several models that differ in their parameters' first values only.</summary>
    /// <param name="count">How many.</param>
    /// <param name="make">Makes one.</param>
    /// <typeparam name="T">The model.</typeparam>
    public static ModuleList<T> Copies<T>(int count, Func<T> make)
        where T : torch.nn.Module => new([.. Enumerable.Range(0, count).Select(_ => make())]);

    /// <summary>The result of modules one after the other; what they pass on is freed.</summary>
    /// <param name="modules">At least one module.</param>
    /// <param name="input">The first one's input; it is not freed.</param>
    /// <typeparam name="T">The modules.</typeparam>
    public static torch.Tensor Chain<T>(ModuleList<T> modules, torch.Tensor input)
        where T : torch.nn.Module<torch.Tensor, torch.Tensor>
    {
        var value = input;
        foreach (var module in modules)
        {
            var next = module.call(value);
            if (!ReferenceEquals(value, input)) value.Dispose();
            value = next;
        }
        return value;
    }

    /// <summary>A result that can be freed apart from the input: a module written by hand may give its input back.</summary>
    /// <param name="result">The result.</param>
    /// <param name="input">The input.</param>
    public static torch.Tensor Own(torch.Tensor result, torch.Tensor input) => ReferenceEquals(result, input) ? result.alias() : result;
}
