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

    /// <summary>
    /// The logarithm of the sum of exponentials along a dimension, which is kept. The largest is taken out first, so that the derivative is
    /// exact where values are large.
    /// </summary>
    public static Tensor LogSumExp(Tensor x, long dimension)
    {
        ArgumentNullException.ThrowIfNull(x);
        var largest = x.detach().amax([dimension], keepdim: true);
        return (x - largest).logsumexp(dimension, keepdim: true) + largest;
    }

    /// <summary>A number as a tensor of the type and on the device of another.</summary>
    public static Tensor Constant(double value, Tensor like)
    {
        ArgumentNullException.ThrowIfNull(like);
        return tensor(value, dtype: like.dtype, device: like.device);
    }

    /// <summary>A value repeated along the axes it lacks.</summary>
    public static Tensor Broadcast(Tensor value, long rows, long clusters, Tensor like)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.expand(rows, clusters);
    }

    /// <summary>A number repeated.</summary>
    public static Tensor Broadcast(double value, long rows, long clusters, Tensor like) => Constant(value, like).expand(rows, clusters);
}
