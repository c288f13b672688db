using GPC.LibTorch;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What batch and instance normalization share: scale and shift per feature, and running statistics.</summary>
public abstract class NormBase : nn.Module<Tensor, Tensor>
{
    [ComponentName(Name = nameof(weight))]
    Parameter? _weight;

    [ComponentName(Name = nameof(bias))]
    Parameter? _bias;

    [ComponentName(Name = nameof(running_mean))]
    Tensor? _running_mean;

    [ComponentName(Name = nameof(running_var))]
    Tensor? _running_var;

    [ComponentName(Name = nameof(num_batches_tracked))]
    Tensor? _num_batches_tracked;

    /// <summary>Sets the layer up: scale 1, shift 0, running mean 0 and variance 1.</summary>
    public NormBase(long num_features, double eps, double? momentum, bool affine, bool track_running_stats, Device? device, ScalarType? dtype, string name)
        : base(name)
    {
        this.num_features = num_features;
        this.eps = eps;
        this.momentum = momentum;
        this.affine = affine;
        this.track_running_stats = track_running_stats;
        if (affine)
        {
            weight = Slots.NewParameter([num_features], device, dtype);
            bias = Slots.NewParameter([num_features], device, dtype);
        }
        if (track_running_stats)
        {
            running_mean = zeros([num_features], dtype: dtype, device: device);
            running_var = ones([num_features], dtype: dtype, device: device);
            num_batches_tracked = zeros([], dtype: ScalarType.Int64, device: device);
        }
        reset_parameters();
    }

    /// <summary>Number of features (channels) of the input.</summary>
    public long num_features { get; }

    /// <summary>Added to the variance before its root is taken.</summary>
    public double eps { get; set; }

    /// <summary>Weight of the newest batch in the running statistics; null for the plain average over all batches.</summary>
    public double? momentum { get; set; }

    /// <summary>Whether the layer learns scale and shift.</summary>
    public bool affine { get; }

    /// <summary>Whether the layer keeps running statistics and uses them in evaluation.</summary>
    public bool track_running_stats { get; }

    /// <summary>Scale per feature, shape <c>(num_features)</c>; null when not <see cref="affine"/>. Assigning frees the former one.</summary>
    public Parameter weight
    {
        get => _weight!;
        set => this.Put(ref _weight, nameof(weight), value ?? throw new ArgumentNullException(nameof(value)));
    }

    /// <summary>Shift per feature, shape <c>(num_features)</c>, or null. Assigning frees the former one.</summary>
    public Parameter? bias
    {
        get => _bias;
        set => this.Put(ref _bias, nameof(bias), value);
    }

    /// <summary>Running mean per feature, or null. Assigning frees the former one.</summary>
    public Tensor? running_mean
    {
        get => _running_mean;
        set => this.Put(ref _running_mean, nameof(running_mean), value);
    }

    /// <summary>Running (unbiased) variance per feature, or null. Assigning frees the former one.</summary>
    public Tensor? running_var
    {
        get => _running_var;
        set => this.Put(ref _running_var, nameof(running_var), value);
    }

    /// <summary>Number of training batches seen, a 64-bit integer without dimensions, or null. Assigning frees the former one.</summary>
    public Tensor? num_batches_tracked
    {
        get => _num_batches_tracked;
        set => this.Put(ref _num_batches_tracked, nameof(num_batches_tracked), value);
    }

    /// <summary>Forgets the running statistics.</summary>
    public void reset_running_stats()
    {
        if (!track_running_stats) return;
        nn.init.zeros_(running_mean!);
        nn.init.ones_(running_var!);
        nn.init.zeros_(num_batches_tracked!);
    }

    /// <summary>Forgets the running statistics and sets scale 1, shift 0.</summary>
    public void reset_parameters()
    {
        reset_running_stats();
        if (!affine) return;
        nn.init.ones_(weight);
        nn.init.zeros_(bias!);
    }

    /// <summary>Throws <see cref="ArgumentException"/> when the input's number of dimensions does not suit the layer.</summary>
    protected abstract void ValidateInputDimensions(Tensor input);

    /// <summary>Throws unless the input has one of two numbers of dimensions.</summary>
    private protected void RequireDimensions(Tensor input, int either, int or)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (input.dim() != either && input.dim() != or)
            throw new ArgumentException($"{GetName()} expects {(either == or ? $"{or}D" : $"{either}D or {or}D")} input, got shape ({string.Join(", ", input.shape)})", nameof(input));
    }
}
