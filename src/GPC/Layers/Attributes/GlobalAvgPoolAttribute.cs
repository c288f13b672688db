namespace GPC.Layers;

/// <summary>
/// The mean of each channel. Input: <c>(B, channels, H, W)</c> or <c>(B, channels, L)</c>; output: <c>(B, channels)</c>. PyTorch's
/// <c>x.mean((2, 3))</c>, or <c>nn.AdaptiveAvgPool2d(1)</c> and <c>nn.Flatten()</c>.
/// </summary>
public sealed class GlobalAvgPoolAttribute : LayerAttribute;
