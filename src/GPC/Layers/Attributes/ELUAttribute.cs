namespace GPC.Layers;

/// <summary><c>x</c> above 0 and <c>alpha (exp(x) - 1)</c> below, of each element; the shape stays. PyTorch's <c>nn.ELU</c>.</summary>
/// <param name="alpha">Minus the limit towards minus infinity, any finite number.</param>
public sealed class ELUAttribute(double alpha = 1) : LayerAttribute
{
    /// <summary>Minus the limit towards minus infinity.</summary>
    public double Alpha => alpha;
}
