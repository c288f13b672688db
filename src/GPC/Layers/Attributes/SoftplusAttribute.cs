namespace GPC.Layers;

/// <summary><c>log(1 + exp(beta x)) / beta</c> of each element; the shape stays. PyTorch's <c>nn.Softplus</c>.</summary>
public sealed class SoftplusAttribute : LayerAttribute
{
    /// <summary>Sharpness of the bend, more than 0.</summary>
    public double Beta { get; set; } = 1;

    /// <summary>Where <c>beta x</c> is above it, the result is <c>x</c>.</summary>
    public double Threshold { get; set; } = 20;
}
