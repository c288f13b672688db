using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>In training, sets elements to SELU's negative limit with probability <see cref="p"/>, keeping zero mean and unit variance.</summary>
public sealed class AlphaDropout : ParameterLessModule<Tensor, Tensor>
{
    internal AlphaDropout(double p, bool inplace) : base(nameof(AlphaDropout))
    {
        this.p = p;
        this.inplace = inplace;
    }

    /// <summary>Probability of being dropped, from 0 to 1.</summary>
    public double p { get; set; }

    /// <summary>Whether forward overwrites its input.</summary>
    public bool inplace { get; set; }

    /// <inheritdoc/>
    public override Tensor forward(Tensor tensor) => nn.functional.alpha_dropout(tensor, p, training, inplace);
}
