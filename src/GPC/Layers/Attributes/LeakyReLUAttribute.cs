namespace GPC.Layers;

/// <summary><c>max(0, x) + slope min(0, x)</c> of each element; the shape stays. PyTorch's <c>nn.LeakyReLU</c>.</summary>
public sealed class LeakyReLUAttribute : LayerAttribute
{
    /// <summary>Slope below 0, any finite number.</summary>
    public double NegativeSlope { get; set; } = 0.01;
}
