namespace GPC.Layers;

/// <summary>
/// Means of as many windows as the output has elements. Input: <c>(B, channels, H, W)</c>; output: <c>(B, channels, outputSize)</c>. PyTorch's
/// <c>nn.AdaptiveAvgPool2d</c>.
/// </summary>
/// <param name="outputSize">Height and width of the output; <c>new[] { height, width }</c> where they differ.</param>
public sealed class AdaptiveAvgPool2dAttribute(object outputSize) : LayerAttribute
{
    /// <summary>Height and width of the output.</summary>
    public object OutputSize => outputSize;
}
