using System.ComponentModel;
using System.Runtime.InteropServices;
using TorchSharp;
using TorchSharp.Modules;

namespace GPC.Layers;

/// <summary>What generated models call besides TorchSharp.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class LayerOperations
{
    /// <summary>Refuses values of a model's parameters that can't work.</summary>
    /// <param name="holds">Whether they work.</param>
    /// <param name="made">What was to be made, with its values.</param>
    /// <param name="reason">What is wrong.</param>
    /// <exception cref="ArgumentException">They don't.</exception>
    public static void Require(bool holds, string made, string reason)
    {
        if (!holds)
            throw new ArgumentException($"{made}: {reason}.");
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
            if (!ReferenceEquals(value, input))
                value.Dispose();
            value = next;
        }
        return value;
    }

    /// <summary>The vector of each index.</summary>
    /// <param name="embedding">The vectors.</param>
    /// <param name="indices">The indices, whole numbers.</param>
    /// <exception cref="ArgumentException">There is no vector for one of them.</exception>
    public static torch.Tensor Embed(Embedding embedding, torch.Tensor indices)
    {
        ArgumentNullException.ThrowIfNull(embedding);
        ArgumentNullException.ThrowIfNull(indices);
        try
        {
            return embedding.call(indices);
        }
        catch (ExternalException exception) when (indices.numel() > 0 && embedding.weight is { } weight)
        {
            using torch.Tensor least = indices.min(),
                greatest = indices.max(),
                least64 = least.to(torch.ScalarType.Int64),
                greatest64 = greatest.to(torch.ScalarType.Int64);
            throw new ArgumentException(
                $"Embedding({weight.size(0)}, {weight.size(1)}) gets indices from {least64.item<long>()} to {greatest64.item<long>()}, "
                    + $"expects 0 to {weight.size(0) - 1}: give indices below the number of its vectors, or declare more.",
                nameof(indices),
                exception
            );
        }
    }

    /// <summary>A parameter of normally distributed values with mean 0.</summary>
    /// <param name="std">Their standard deviation.</param>
    /// <param name="shape">Its shape.</param>
    public static Parameter NormalParameter(double std, params long[] shape)
    {
        var parameter = torch.nn.Parameter(torch.empty(shape));
        parameter.DetachFromDisposeScope();
        torch.nn.init.normal_(parameter, 0, std);
        return parameter;
    }

    /// <summary>Sequences with the same vector before each.</summary>
    /// <param name="token">The vector <c>(1, 1, features)</c>.</param>
    /// <param name="sequences">Sequences <c>(B, N, features)</c>.</param>
    public static torch.Tensor Prepend(torch.Tensor token, torch.Tensor sequences)
    {
        using var tokens = token.expand(sequences.shape[0], 1, sequences.shape[2]);
        return torch.cat([tokens, sequences], 1);
    }

    /// <summary>A linear map whose rows are scaled to norm 1.</summary>
    /// <param name="input">Input <c>(B, ..., in)</c>.</param>
    /// <param name="weight">The rows before scaling <c>(out, in)</c>.</param>
    public static torch.Tensor UnitLinear(torch.Tensor input, torch.Tensor weight)
    {
        using var rows = torch.nn.functional.normalize(weight, dim: 1);
        return torch.nn.functional.linear(input, rows);
    }

    /// <summary>
    /// PyTorch's group normalization, with weights of 1 and biases of 0: that of TorchSharp 0.107 leaves them as the memory was.
    /// </summary>
    /// <param name="groups">Number of groups.</param>
    /// <param name="channels">Number of channels.</param>
    /// <param name="eps">What is added to the variance.</param>
    /// <param name="affine">Whether it has weights and biases.</param>
    public static GroupNorm GroupNorm(long groups, long channels, double eps = 1e-5, bool affine = true)
    {
        var norm = torch.nn.GroupNorm(groups, channels, eps, affine);
        if (affine)
        {
            torch.nn.init.ones_(norm.weight);
            torch.nn.init.zeros_(norm.bias!);
        }
        return norm;
    }

    /// <summary>
    /// The result of a transposed convolution: TorchSharp 0.107 adds to the last direction what the module has for the first.
    /// </summary>
    /// <param name="module">The module.</param>
    /// <param name="input">A batch of images.</param>
    public static torch.Tensor Transposed(ConvTranspose2d module, torch.Tensor input)
    {
        ArgumentNullException.ThrowIfNull(module);
        return torch.nn.functional.conv_transpose2d(
            input,
            module.weight,
            module.bias,
            module.stride,
            module.padding,
            module.output_padding,
            module.dilation,
            module.groups
        );
    }

    /// <summary>A linear map whose rows are orthonormal, drawn at random and not learned.</summary>
    /// <param name="features">Size of its input.</param>
    /// <param name="count">Size of its result, at most <paramref name="features"/>.</param>
    public static Linear Orthonormal(long features, long count)
    {
        var linear = torch.nn.Linear(features, count, hasBias: false);
        torch.nn.init.orthogonal_(linear.weight);
        linear.weight.requires_grad = false;
        return linear;
    }
}
