namespace GPC.Layers;

/// <summary><c>x</c> above 0 and <c>alpha (exp(x) - 1)</c> below, of each element; the shape stays. PyTorch's <c>nn.ELU</c>.</summary>
public sealed class ELUAttribute : LayerAttribute
{
    /// <summary>Minus the limit towards minus infinity, any finite number.</summary>
    public double Alpha { get; set; } = 1;
}
