using GPC.LibTorch;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>y = x₁ᵀ A x₂ + b: maps <c>(*, in1_features)</c> and <c>(*, in2_features)</c> to <c>(*, out_features)</c>.</summary>
public sealed class Bilinear : nn.Module<Tensor, Tensor, Tensor>
{
    [ComponentName(Name = nameof(weight))]
    Parameter? _weight;

    [ComponentName(Name = nameof(bias))]
    Parameter? _bias;

    internal Bilinear(long in1_features, long in2_features, long out_features, bool hasBias, Device? device, ScalarType? dtype)
        : base(nameof(Bilinear))
    {
        this.in1_features = in1_features;
        this.in2_features = in2_features;
        this.out_features = out_features;
        weight = Slots.NewParameter([out_features, in1_features, in2_features], device, dtype);
        double bound = 1 / Math.Sqrt(in1_features);
        nn.init.uniform_(weight, -bound, bound);
        if (!hasBias) return;
        bias = Slots.NewParameter([out_features], device, dtype);
        nn.init.uniform_(bias, -bound, bound);
    }

    /// <summary>Size of the last dimension of the first input.</summary>
    public long in1_features { get; set; }

    /// <summary>Size of the last dimension of the second input.</summary>
    public long in2_features { get; set; }

    /// <summary>Size of the last dimension of the output.</summary>
    public long out_features { get; set; }

    /// <summary>A, shape <c>(out_features, in1_features, in2_features)</c>. Assigning frees the former one.</summary>
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
    public override Tensor forward(Tensor input1, Tensor input2) => nn.functional.bilinear(input1, input2, weight, bias);
}
