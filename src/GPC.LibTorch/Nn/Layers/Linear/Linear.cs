using GPC.LibTorch;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>y = x Wᵀ + b: maps <c>(*, in_features)</c> to <c>(*, out_features)</c>. Made by <see cref="nn.Linear(long, long, bool, Device?, ScalarType?)"/>.</summary>
public sealed class Linear : nn.Module<Tensor, Tensor>
{
    [ComponentName(Name = nameof(weight))]
    Parameter? _weight;

    [ComponentName(Name = nameof(bias))]
    Parameter? _bias;

    internal Linear(Parameter weight, Parameter? bias) : base(nameof(Linear))
    {
        ArgumentNullException.ThrowIfNull(weight);
        if (weight.dim() != 2)
            throw new ArgumentException($"Linear needs a weight of shape (out_features, in_features), got ({string.Join(", ", weight.shape)})", nameof(weight));
        in_features = weight.shape[1];
        out_features = weight.shape[0];
        this.weight = weight;
        this.bias = bias;
    }

    internal Linear(long inputSize, long outputSize, bool hasBias, Device? device, ScalarType? dtype) : base(nameof(Linear))
    {
        in_features = inputSize;
        out_features = outputSize;
        weight = Slots.NewParameter([outputSize, inputSize], device, dtype);
        if (hasBias) bias = Slots.NewParameter([outputSize], device, dtype);
        Slots.Draw(weight, bias);
    }

    /// <summary>Size of the last dimension of the input.</summary>
    public long in_features { get; set; }

    /// <summary>Size of the last dimension of the output.</summary>
    public long out_features { get; set; }

    /// <summary>W, shape <c>(out_features, in_features)</c>. Assigning frees the former one.</summary>
    public Parameter weight
    {
        get => _weight!;
        set => this.Put(ref _weight, nameof(weight), value ?? throw new ArgumentNullException(nameof(value)));
    }

    /// <summary>b, shape <c>(out_features)</c>, or null. Assigning frees the former one.</summary>
    public Parameter? bias
    {
        get => _bias;
        set => this.Put(ref _bias, nameof(bias), value);
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor tensor) => nn.functional.linear(tensor, weight, bias);
}
