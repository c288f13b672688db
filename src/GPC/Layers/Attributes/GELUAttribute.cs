namespace GPC.Layers;

/// <summary><c>x P(X &lt;= x)</c> of each element, X standard normal; the shape stays. PyTorch's <c>nn.GELU</c>.</summary>
public sealed class GELUAttribute : LayerAttribute;
