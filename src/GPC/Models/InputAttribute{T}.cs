namespace GPC;

/// <summary>
/// Gives the input of a model by another's, <c>[Input&lt;Encoder&gt;]</c>, or by its role, <c>[Input&lt;Embeddings&gt;(64)]</c>. Without a
/// role the input is <see cref="Layers.Samples"/>.
/// </summary>
/// <typeparam name="T">A model, or one of <see cref="Layers.Samples"/>, <see cref="Layers.Embeddings"/>,
/// <see cref="Layers.Logits"/>.</typeparam>
/// <param name="shape">After a role: the shape of one sample. After a model: the values of its parameters.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class InputAttribute<T>(params object[] shape) : Attribute
{
    /// <summary>The sizes.</summary>
    public IReadOnlyList<object> Shape => shape;
}
