namespace GPC.Layers;

/// <summary><c>max(0, x)</c> of each element; the shape stays. PyTorch's <c>nn.ReLU</c>.</summary>
public sealed class ReLUAttribute : LayerAttribute;

/// <summary><c>max(0, x) + slope min(0, x)</c> of each element; the shape stays. PyTorch's <c>nn.LeakyReLU</c>.</summary>
/// <param name="negativeSlope">Slope below 0, any finite number.</param>
public sealed class LeakyReLUAttribute(double negativeSlope = 0.01) : LayerAttribute
{
    /// <summary>Slope below 0.</summary>
    public double NegativeSlope => negativeSlope;
}

/// <summary><c>x P(X &lt;= x)</c> of each element, X standard normal; the shape stays. PyTorch's <c>nn.GELU</c>.</summary>
public sealed class GELUAttribute : LayerAttribute;

/// <summary><c>x sigmoid(x)</c> of each element; the shape stays. PyTorch's <c>nn.SiLU</c>.</summary>
public sealed class SiLUAttribute : LayerAttribute;

/// <summary><c>x</c> above 0 and <c>alpha (exp(x) - 1)</c> below, of each element; the shape stays. PyTorch's <c>nn.ELU</c>.</summary>
/// <param name="alpha">Minus the limit towards minus infinity, any finite number.</param>
public sealed class ELUAttribute(double alpha = 1) : LayerAttribute
{
    /// <summary>Minus the limit towards minus infinity.</summary>
    public double Alpha => alpha;
}

/// <summary><c>log(1 + exp(beta x)) / beta</c> of each element; the shape stays. PyTorch's <c>nn.Softplus</c>.</summary>
public sealed class SoftplusAttribute : LayerAttribute
{
    /// <summary>Sharpness of the bend, more than 0.</summary>
    public double Beta { get; set; } = 1;

    /// <summary>Where <c>beta x</c> is above it, the result is <c>x</c>.</summary>
    public double Threshold { get; set; } = 20;
}

/// <summary><c>tanh(x)</c> of each element; the shape stays. PyTorch's <c>nn.Tanh</c>.</summary>
public sealed class TanhAttribute : LayerAttribute;

/// <summary><c>1 / (1 + exp(-x))</c> of each element; the shape stays. PyTorch's <c>nn.Sigmoid</c>.</summary>
public sealed class SigmoidAttribute : LayerAttribute;
