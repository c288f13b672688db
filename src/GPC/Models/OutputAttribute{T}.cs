namespace GPC;

/// <summary>
/// Gives the role of a model's result, where it is another than its last layer's: <c>Linear</c> and <c>Prototypes</c> give
/// <see cref="Layers.Logits"/>, all others <see cref="Layers.Embeddings"/>.
/// </summary>
/// <typeparam name="T">One of <see cref="Layers.Samples"/>, <see cref="Layers.Embeddings"/>, <see cref="Layers.Logits"/>.</typeparam>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class OutputAttribute<T> : Attribute
    where T : struct, Layers.IRole<T>;
