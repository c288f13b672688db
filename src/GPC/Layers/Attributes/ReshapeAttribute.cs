namespace GPC.Layers;

/// <summary>The same elements in another shape. Input: <c>(B, ...)</c>; output: <c>(B, shape)</c>. PyTorch's <c>x.reshape(-1, *shape)</c>.</summary>
/// <param name="shape">The sizes of a sample; their product is the input's.</param>
public sealed class ReshapeAttribute(params object[] shape) : LayerAttribute
{
    /// <summary>The sizes of a sample.</summary>
    public IReadOnlyList<object> Shape => shape;
}
