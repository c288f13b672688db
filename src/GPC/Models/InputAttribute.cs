namespace GPC;

/// <summary>Gives the shape of one sample: <c>[Input(3, 32, 32)]</c>. The batch comes first, is implicit and of any size.</summary>
/// <param name="shape">The sizes, each a whole number or a formula over the model's parameters, such as <c>"channels * 2"</c>.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class InputAttribute(params object[] shape) : Attribute
{
    /// <summary>The sizes.</summary>
    public IReadOnlyList<object> Shape => shape;
}
