using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>x where positive, <see cref="alpha"/> · (exp(x / <see cref="alpha"/>) - 1) elsewhere.</summary>
public sealed class CELU : ParameterLessModule<Tensor, Tensor>
{
    internal CELU(double alpha, bool inplace) : base(nameof(CELU))
    {
        this.alpha = alpha;
        this.inplace = inplace;
    }

    /// <summary>Minus the limit for very negative input.</summary>
    public double alpha { get; set; }

    /// <summary>Whether forward overwrites its input.</summary>
    public bool inplace { get; set; }

    /// <inheritdoc/>
    public override Tensor forward(Tensor tensor) => nn.functional.celu(tensor, alpha, inplace);
}
