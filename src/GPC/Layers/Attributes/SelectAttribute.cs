namespace GPC.Layers;

/// <summary>
/// One element along the first size after the batch, such as the class token of a sequence. Input: <c>(B, N, ...)</c>; output: <c>(B, ...)</c>. PyTorch's
/// <c>x[:, index]</c>.
/// </summary>
/// <param name="index">The element, from 0 to N - 1.</param>
public sealed class SelectAttribute(object index) : LayerAttribute
{
    /// <summary>The element.</summary>
    public object Index => index;
}
