namespace GPC.Layers;

/// <summary><c>max(0, x) + slope min(0, x)</c> of each element; the shape stays. PyTorch's <c>nn.LeakyReLU</c>.</summary>
/// <param name="negativeSlope">Slope below 0, any finite number.</param>
public sealed class LeakyReLUAttribute(double negativeSlope = 0.01) : LayerAttribute
{
    /// <summary>Slope below 0.</summary>
    public double NegativeSlope => negativeSlope;
}
