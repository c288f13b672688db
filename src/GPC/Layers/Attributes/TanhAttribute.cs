namespace GPC.Layers;

/// <summary><c>tanh(x)</c> of each element; the shape stays. PyTorch's <c>nn.Tanh</c>.</summary>
public sealed class TanhAttribute : LayerAttribute;
