namespace GPC.Layers;

/// <summary>All sizes but the batch as one. Input: <c>(B, a, b, ...)</c>; output: <c>(B, a b ...)</c>. PyTorch's <c>nn.Flatten</c>.</summary>
public sealed class FlattenAttribute : LayerAttribute;
