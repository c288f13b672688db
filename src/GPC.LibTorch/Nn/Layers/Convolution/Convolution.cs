using GPC.LibTorch;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What convolutions of all dimensions share: their settings, weight and bias.</summary>
public abstract class Convolution : nn.Module<Tensor, Tensor>
{
    /// <summary>The weight's field.</summary>
    [ComponentName(Name = nameof(weight))]
    protected Parameter? _weight;

    /// <summary>The bias' field.</summary>
    [ComponentName(Name = nameof(bias))]
    protected Parameter? _bias;

    /// <summary>The padding as <see cref="nn.functional.pad(Tensor, long[], PaddingModes, double)"/> takes it: before and after, last dimension first.</summary>
    protected long[] _reversed_padding_repeated_twice = [];

    /// <summary>Sets the layer up and draws weight and bias, uniform within 1/sqrt(fan in).</summary>
    /// <exception cref="ArgumentException">Channels that <paramref name="groups"/> does not divide, or settings that exclude each other.</exception>
    protected Convolution(string name, long in_channels, long out_channels, long[] kernel_size, long[] stride, long[]? padding, Padding? padding_type, long[] dilation, bool transposed, long[] output_padding, long groups, bool bias, PaddingModes padding_mode, Device? device = null, ScalarType? dtype = null)
        : base(name)
    {
        if (transposed && padding_mode != PaddingModes.Zeros)
            throw new ArgumentException($"{name} pads with zeros only, got padding_mode {padding_mode}", nameof(padding_mode));
        if (groups < 1 || in_channels % groups != 0 || out_channels % groups != 0)
            throw new ArgumentException($"{name}: groups ({groups}) must divide in_channels ({in_channels}) and out_channels ({out_channels})", nameof(groups));
        this.in_channels = in_channels;
        this.out_channels = out_channels;
        this.kernel_size = kernel_size;
        this.stride = stride;
        this.dilation = dilation;
        this.transposed = transposed;
        this.output_padding = output_padding;
        this.groups = groups;
        this.padding_mode = padding_mode;
        if (padding_type is { } type) SetPadding(type);
        else SetPadding(padding ?? new long[kernel_size.Length]);

        long[] channels = transposed ? [in_channels, out_channels / groups] : [out_channels, in_channels / groups];
        weight = Slots.NewParameter([.. channels, .. kernel_size], device, dtype);
        if (bias) this.bias = Slots.NewParameter([out_channels], device, dtype);
        reset_parameters();
    }

    /// <summary>Channels of the input.</summary>
    public long in_channels { get; }

    /// <summary>Channels of the output.</summary>
    public long out_channels { get; }

    /// <summary>Whether this is the transpose (gradient) of a convolution.</summary>
    public bool transposed { get; }

    /// <summary>The kernel's size in each dimension.</summary>
    public long[] kernel_size { get; set; }

    /// <summary>Step between applications of the kernel in each dimension.</summary>
    public long[] stride { get; set; }

    /// <summary>Padding on both sides in each dimension; null where <see cref="padding_type"/> says it.</summary>
    public long[]? padding { get; private set; }

    /// <summary>Padding given by its effect; null where <see cref="padding"/> says it.</summary>
    public Padding? padding_type { get; private set; }

    /// <summary>What padded elements hold.</summary>
    public PaddingModes padding_mode { get; set; }

    /// <summary>Distance between the kernel's elements in each dimension.</summary>
    public long[] dilation { get; set; }

    /// <summary>Size added to one side of a transposed convolution's output in each dimension.</summary>
    public long[] output_padding { get; set; }

    /// <summary>Number of groups of channels that are convolved separately.</summary>
    public long groups { get; set; }

    /// <summary>Shape <c>(out_channels, in_channels / groups, *kernel_size)</c>; transposed <c>(in_channels, out_channels / groups, *kernel_size)</c>.</summary>
    public Parameter weight
    {
        get => _weight!;
        set => this.Put(ref _weight, nameof(weight), value ?? throw new ArgumentNullException(nameof(value)));
    }

    /// <summary>Shape <c>(out_channels)</c>, or null. Assigning frees the former one.</summary>
    public Parameter? bias
    {
        get => _bias;
        set => this.Put(ref _bias, nameof(bias), value);
    }

    /// <summary>Draws weight and bias anew.</summary>
    public void reset_parameters() => Slots.Draw(weight, bias);

    /// <summary>Sets the padding on both sides of each dimension.</summary>
    public void SetPadding(long[] padding)
    {
        this.padding = padding;
        padding_type = null;
        _reversed_padding_repeated_twice = [.. padding.AsEnumerable().Reverse().SelectMany(size => new[] { size, size })];
    }

    /// <summary>Sets the padding by its effect.</summary>
    /// <exception cref="ArgumentException">A transposed convolution, or <see cref="Padding.Same"/> with a stride.</exception>
    public void SetPadding(Padding padding)
    {
        if (transposed)
            throw new ArgumentException($"{GetName()} takes its padding in elements, not as Padding.{padding}", nameof(padding));
        if (padding == Padding.Same && stride.Any(step => step != 1))
            throw new ArgumentException($"Padding.Same needs stride 1, got ({string.Join(", ", stride)})", nameof(padding));
        this.padding = null;
        padding_type = padding;
        _reversed_padding_repeated_twice = padding == Padding.Valid
            ? new long[2 * kernel_size.Length]
            : [.. kernel_size.Zip(dilation, (size, step) => step * (size - 1)).Reverse().SelectMany(total => new[] { total / 2, total - total / 2 })];
    }

    /// <summary>Whether the input has the layer's channels before its last <paramref name="dimensions"/> dimensions, with or without a batch.</summary>
    protected bool ValidateShape(Tensor input, long dimensions)
    {
        long[] shape = input.shape;
        return (shape.Length == dimensions + 2 && shape[1] == in_channels)
            || (shape.Length == dimensions + 1 && shape[0] == in_channels);
    }

    /// <summary>Throws when <see cref="ValidateShape"/> does not hold.</summary>
    private protected void RequireShape(Tensor input, int dimensions)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (ValidateShape(input, dimensions)) return;
        throw new ArgumentException(
            $"{GetName()} expects {dimensions + 2}D (batched) or {dimensions + 1}D (unbatched) input with {in_channels} channels, got shape ({string.Join(", ", input.shape)})", nameof(input));
    }

    /// <summary>The input padded as <see cref="padding_mode"/> says, for a convolution without padding of its own.</summary>
    private protected Tensor Padded(Tensor input) => nn.functional.pad(input, _reversed_padding_repeated_twice, padding_mode);
}
