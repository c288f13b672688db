namespace GPC.Layers;

/// <summary>
/// In training, zeroes each element with probability p and scales the others by <c>1 / (1 - p)</c>; in evaluation, nothing. The shape stays. PyTorch's
/// <c>nn.Dropout</c>.
/// </summary>
/// <param name="p">Probability of being zeroed, at least 0 and below 1.</param>
public sealed class DropoutAttribute(double p = 0.5) : LayerAttribute
{
    /// <summary>Probability of being zeroed.</summary>
    public double P => p;
}
