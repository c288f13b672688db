namespace GPC.Layers;

/// <summary>How a layer's weight is computed from learned parameters.</summary>
public enum Parametrization
{
    /// <summary>The weight is learned itself.</summary>
    None,

    /// <summary>
    /// A length and a direction for each output, <c>w = g v / |v|</c> (Salimans and Kingma, Weight Normalization). Parameters:
    /// <c>weight_g</c>, <c>weight_v</c>. PyTorch's <c>nn.utils.weight_norm</c>.
    /// </summary>
    WeightNorm,

    /// <summary>
    /// The weight divided by its greatest singular value (Miyato et al., Spectral Normalization for Generative Adversarial Networks), which
    /// is estimated by one step of power iteration in each forward pass of training. Parameter: <c>weight_orig</c>; buffers:
    /// <c>weight_u</c>, <c>weight_v</c>. PyTorch's <c>nn.utils.spectral_norm</c>.
    /// </summary>
    SpectralNorm,
}
