using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>log(1 + exp(<see cref="beta"/> · x)) / <see cref="beta"/>, a smooth ReLU.</summary>
public sealed class Softplus : ParameterLessModule<Tensor, Tensor>
{
    internal Softplus(double beta, double threshold) : base(nameof(Softplus))
    {
        this.beta = beta;
        this.threshold = threshold;
    }

    /// <summary>Sharpness of the bend.</summary>
    public double beta { get; set; }

    /// <summary>From <c>beta * x</c> above this on, x itself.</summary>
    public double threshold { get; set; }

    /// <inheritdoc/>
    public override Tensor forward(Tensor tensor) => nn.functional.softplus(tensor, beta, threshold);
}
