using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>In training, zeroes whole channels of <c>(N, C, H, W)</c> with probability <see cref="p"/> and scales the others by 1 / (1 - p).</summary>
public sealed class Dropout2d : ParameterLessModule<Tensor, Tensor>
{
    internal Dropout2d(double p, bool inplace) : base(nameof(Dropout2d))
    {
        this.p = p;
        this.inplace = inplace;
    }

    /// <summary>Probability of being dropped, from 0 to 1.</summary>
    public double p { get; set; }

    /// <summary>Whether forward overwrites its input.</summary>
    public bool inplace { get; set; }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => nn.functional.dropout2d(input, p, training, inplace);
}
