namespace GPC;

/// <summary>Gives the shape of one sample: <c>[Input(3, 32, 32)]</c>. The batch comes first, is implicit and of any size.</summary>
/// <param name="shape">The sizes, each a whole number or a formula over the model's parameters, such as <c>"channels * 2"</c>.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class InputAttribute(params object[] shape) : Attribute
{
    /// <summary>The sizes.</summary>
    public IReadOnlyList<object> Shape => shape;
}

/// <summary>
/// Gives the input of a model by another's, <c>[Input&lt;Encoder&gt;]</c>, or by its role, <c>[Input&lt;Embeddings&gt;(64)]</c>. Without a
/// role the input is <see cref="Layers.Samples"/>.
/// </summary>
/// <typeparam name="T">A model, or one of <see cref="Layers.Samples"/>, <see cref="Layers.Embeddings"/>,
/// <see cref="Layers.ClusterLogits"/>.</typeparam>
/// <param name="shape">After a role: the shape of one sample. After a model: the values of its parameters.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class InputAttribute<T>(params object[] shape) : Attribute
{
    /// <summary>The sizes.</summary>
    public IReadOnlyList<object> Shape => shape;
}
