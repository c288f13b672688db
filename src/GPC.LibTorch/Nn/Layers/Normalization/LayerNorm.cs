using GPC.LibTorch;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Normalizes over the last dimensions, those of <see cref="normalized_shape"/>, then scales and shifts elementwise.</summary>
public sealed class LayerNorm : nn.Module<Tensor, Tensor>
{
    [ComponentName(Name = nameof(weight))]
    Parameter? _weight;

    [ComponentName(Name = nameof(bias))]
    Parameter? _bias;

    internal LayerNorm(long[] normalized_shape, double eps, bool elementwise_affine, bool bias, Device? device, ScalarType? dtype)
        : base(nameof(LayerNorm))
    {
        this.normalized_shape = normalized_shape;
        this.eps = eps;
        this.elementwise_affine = elementwise_affine;
        if (elementwise_affine) weight = Slots.NewParameter(normalized_shape, device, dtype);
        if (elementwise_affine && bias) this.bias = Slots.NewParameter(normalized_shape, device, dtype);
        reset_parameters();
    }

    /// <summary>Sizes of the dimensions normalized over, the last ones of the input.</summary>
    public long[] normalized_shape { get; set; }

    /// <summary>Added to the variance before its root is taken.</summary>
    public double eps { get; set; }

    /// <summary>Whether the layer learns a scale (and shift).</summary>
    public bool elementwise_affine { get; set; }

    /// <summary>Scale, of shape <see cref="normalized_shape"/>; null when not <see cref="elementwise_affine"/>. Assigning frees the former one.</summary>
    public Parameter weight
    {
        get => _weight!;
        set => this.Put(ref _weight, nameof(weight), value ?? throw new ArgumentNullException(nameof(value)));
    }

    /// <summary>Shift, of shape <see cref="normalized_shape"/>, or null. Assigning frees the former one.</summary>
    public Parameter? bias
    {
        get => _bias;
        set => this.Put(ref _bias, nameof(bias), value);
    }

    /// <summary>Sets scale 1, shift 0.</summary>
    public void reset_parameters()
    {
        if (_weight is not null) nn.init.ones_(_weight);
        if (_bias is not null) nn.init.zeros_(_bias);
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor tensor) => nn.functional.layer_norm(tensor, normalized_shape, weight, bias, eps);
}
