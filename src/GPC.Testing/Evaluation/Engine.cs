namespace GPC.Testing;

/// <summary>What evaluates an objective.</summary>
public enum Engine
{
    /// <summary>The terms as they are written, on doubles; it has no gradients.</summary>
    Reference,

    /// <summary>Tensor operations in <c>double</c>; its gradients are the autograd's.</summary>
    Tensors,

    /// <summary>The fused form in <c>double</c>.</summary>
    Fused,

    /// <summary>The fused form in <c>float</c>.</summary>
    FusedFloat,
}
