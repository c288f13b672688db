using System.ComponentModel;
using static TorchSharp.torch;

namespace GPC.Objectives;

/// <summary>What tensor operations lack. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TensorForm
{
    /// <summary>The larger of two; at a tie each has half of the derivative.</summary>
    public static Tensor Maximum(Tensor a, Tensor b) => maximum(a, b);

    /// <summary>The larger of two; at a tie each has half of the derivative.</summary>
    public static Tensor Maximum(Tensor a, double b)
    {
        ArgumentNullException.ThrowIfNull(a);
        return maximum(a, full_like(a, b, requires_grad: false));
    }

    /// <summary>The larger of two; at a tie each has half of the derivative.</summary>
    public static Tensor Maximum(double a, Tensor b) => Maximum(b, a);
}
