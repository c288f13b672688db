using GPC.LibTorch;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Normalizes <c>(N, C, *)</c> over groups of channels of each sample, then scales and shifts per channel.</summary>
public sealed class GroupNorm : nn.Module<Tensor, Tensor>
{
    [ComponentName(Name = nameof(weight))]
    Parameter? _weight;

    [ComponentName(Name = nameof(bias))]
    Parameter? _bias;

    internal GroupNorm(long num_groups, long num_channels, double eps, bool affine, Device? device, ScalarType? dtype)
        : base(nameof(GroupNorm))
    {
        if (num_groups < 1 || num_channels % num_groups != 0)
            throw new ArgumentException($"GroupNorm: num_groups ({num_groups}) must divide num_channels ({num_channels})", nameof(num_groups));
        this.num_groups = num_groups;
        this.eps = eps;
        this.affine = affine;
        if (!affine) return;
        weight = Slots.NewParameter([num_channels], device, dtype);
        bias = Slots.NewParameter([num_channels], device, dtype);
        nn.init.ones_(weight);
        nn.init.zeros_(bias);
    }

    /// <summary>Number of groups that the channels are split into.</summary>
    public long num_groups { get; set; }

    /// <summary>Added to the variance before its root is taken.</summary>
    public double eps { get; set; }

    /// <summary>Whether the layer learns scale and shift.</summary>
    public bool affine { get; set; }

    /// <summary>Scale per channel, shape <c>(num_channels)</c>; null when not <see cref="affine"/>. Assigning frees the former one.</summary>
    public Parameter weight
    {
        get => _weight!;
        set => this.Put(ref _weight, nameof(weight), value ?? throw new ArgumentNullException(nameof(value)));
    }

    /// <summary>Shift per channel, shape <c>(num_channels)</c>, or null. Assigning frees the former one.</summary>
    public Parameter? bias
    {
        get => _bias;
        set => this.Put(ref _bias, nameof(bias), value);
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor tensor)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        if (tensor.dim() < 3)
            throw new ArgumentException($"GroupNorm expects input of at least 3 dimensions, (N, C, *), got shape ({string.Join(", ", tensor.shape)})", nameof(tensor));
        return nn.functional.group_norm(tensor, num_groups, weight, bias, eps);
    }
}
