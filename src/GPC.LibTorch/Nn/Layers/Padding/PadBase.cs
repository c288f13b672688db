using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What padding layers share.</summary>
public abstract class PadBase : ParameterLessModule<Tensor, Tensor>
{
    readonly PaddingModes mode;

    /// <summary>Sets the layer up.</summary>
    /// <param name="name">The layer's name.</param>
    /// <param name="mode">What padded elements hold.</param>
    /// <param name="value">The value of constant padding.</param>
    /// <param name="padding">Elements before and after, last dimension first.</param>
    protected PadBase(string name, PaddingModes mode, double value, params long[] padding) : base(name)
    {
        this.mode = mode;
        this.value = value;
        this.padding = padding;
    }

    /// <summary>Elements added before and after, last dimension first: left, right, top, bottom, ...</summary>
    public long[] padding { get; set; }

    /// <summary>The value of constant padding.</summary>
    public double value { get; set; }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => nn.functional.pad(input, padding, mode, value);
}
