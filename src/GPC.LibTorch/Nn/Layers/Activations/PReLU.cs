using GPC.LibTorch;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>x where positive, <see cref="weight"/> · x elsewhere, with a learnt weight (one, or one per channel).</summary>
public sealed class PReLU : nn.Module<Tensor, Tensor>
{
    [ComponentName(Name = nameof(weight))]
    Parameter? _weight;

    internal PReLU(long num_parameters, double init, Device? device, ScalarType? dtype) : base(nameof(PReLU))
    {
        this.num_parameters = num_parameters;
        this.init = init;
        weight = Slots.NewParameter([num_parameters], device, dtype);
        nn.init.constant_(weight, init);
    }

    /// <summary>1, or the number of channels.</summary>
    public long num_parameters { get; }

    /// <summary>The weight's initial value.</summary>
    public double init { get; }

    /// <summary>Slope for negative input, shape <c>(num_parameters)</c>. Assigning frees the former one.</summary>
    public Parameter weight
    {
        get => _weight!;
        set => this.Put(ref _weight, nameof(weight), value ?? throw new ArgumentNullException(nameof(value)));
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor tensor) => nn.functional.prelu(tensor, weight);
}
