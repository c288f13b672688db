namespace GPC.Layers;

/// <summary><c>max(0, x)</c> of each element; the shape stays. PyTorch's <c>nn.ReLU</c>.</summary>
public sealed class ReLUAttribute : LayerAttribute;
