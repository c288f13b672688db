namespace TorchSharp;

/// <summary>How a tensor's elements lie in memory.</summary>
public enum layout
{
    /// <summary>Dense, addressed by strides.</summary>
    strided,

    /// <summary>Sparse, as coordinates and values.</summary>
    sparse_coo,
}
