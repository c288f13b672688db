namespace GPC.Layers;

/// <summary><c>1 / (1 + exp(-x))</c> of each element; the shape stays. PyTorch's <c>nn.Sigmoid</c>.</summary>
public sealed class SigmoidAttribute : LayerAttribute;
