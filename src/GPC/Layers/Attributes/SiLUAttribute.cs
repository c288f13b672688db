namespace GPC.Layers;

/// <summary><c>x sigmoid(x)</c> of each element; the shape stays. PyTorch's <c>nn.SiLU</c>.</summary>
public sealed class SiLUAttribute : LayerAttribute;
