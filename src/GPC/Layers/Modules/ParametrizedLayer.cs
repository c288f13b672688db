using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace GPC.Layers.Modules;

/// <summary>A layer whose weight is computed from other parameters in every forward pass.</summary>
public abstract class ParametrizedLayer : LayerModule
{
    readonly WeightedMap map;

    [ComponentName(Name = "bias")]
    Parameter? bias;

    private protected ParametrizedLayer(string name, WeightedMap map)
        : base(name) => this.map = map;

    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        using var weight = Weight();
        return map.Apply(input, weight, bias);
    }

    /// <summary>The weight, a new tensor.</summary>
    private protected abstract Tensor Weight();

    /// <summary>
    /// Draws weight, then bias, as PyTorch's linear layers and convolutions do: uniform within 1/sqrt(fan in). The bias is registered.
    /// </summary>
    /// <returns>The weight, which is not learned yet.</returns>
    private protected Tensor Draw()
    {
        var weight = empty(map.WeightShape);
        nn.init.kaiming_uniform_(weight, Math.Sqrt(5));
        if (!map.HasBias)
            return weight;
        var bound = 1 / Math.Sqrt(map.WeightShape.Skip(1).Aggregate(1L, (product, size) => product * size));
        bias = Learn("bias", nn.init.uniform_(empty(map.WeightShape[0]), -bound, bound));
        return weight;
    }
}

/// <summary>A map that is linear in its input and takes its weight from outside.</summary>
/// <param name="WeightShape">Shape of the weight; its first size is that of the outputs.</param>
/// <param name="HasBias">Whether it adds a bias for each output.</param>
public abstract record WeightedMap(long[] WeightShape, bool HasBias)
{
    /// <summary>Applies it.</summary>
    /// <param name="input">The input.</param>
    /// <param name="weight">The weight.</param>
    /// <param name="bias">The bias, or null.</param>
    public abstract Tensor Apply(Tensor input, Tensor weight, Tensor? bias);
}

/// <summary><c>x W^T + b</c>: <c>(B, ..., in)</c> to <c>(B, ..., out)</c>.</summary>
/// <param name="InFeatures">Size of each input.</param>
/// <param name="OutFeatures">Size of each output.</param>
/// <param name="HasBias">Whether it adds a bias for each output.</param>
public sealed record LinearMap(long InFeatures, long OutFeatures, bool HasBias = true) : WeightedMap([OutFeatures, InFeatures], HasBias)
{
    /// <inheritdoc/>
    public override Tensor Apply(Tensor input, Tensor weight, Tensor? bias) => nn.functional.linear(input, weight, bias);
}

/// <summary>
/// A convolution over sequences <c>(B, in, L)</c> or images <c>(B, in, H, W)</c>: as many directions as the kernel has sizes.
/// </summary>
/// <param name="InChannels">Channels of the input.</param>
/// <param name="OutChannels">Channels of the output.</param>
/// <param name="Kernel">Size of the kernel in each direction.</param>
/// <param name="Stride">Step between applications of the kernel.</param>
/// <param name="Padding">Zeros on each side.</param>
/// <param name="Dilation">Distance between the kernel's elements.</param>
/// <param name="Groups">Number of groups of channels.</param>
/// <param name="HasBias">Whether it adds a bias for each output channel.</param>
public sealed record ConvolutionMap(
    long InChannels,
    long OutChannels,
    long[] Kernel,
    long[] Stride,
    long[] Padding,
    long[] Dilation,
    long Groups = 1,
    bool HasBias = true
) : WeightedMap([OutChannels, InChannels / Groups, .. Kernel], HasBias)
{
    /// <inheritdoc/>
    public override Tensor Apply(Tensor input, Tensor weight, Tensor? bias) =>
        Kernel.Length == 1
            ? nn.functional.conv1d(input, weight, bias, Stride[0], Padding[0], Dilation[0], Groups)
            : nn.functional.conv2d(input, weight, bias, Stride, Padding, Dilation, Groups);
}
