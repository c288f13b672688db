namespace GPC.Layers;

/// <summary>
/// Declares a network. Its layers are the attributes that follow, read from top to bottom; a generator checks their shapes and makes the
/// class a TorchSharp module with a typed <c>Forward</c>.
/// </summary>
/// <remarks>
/// The class is partial and has no base class. Integers in its primary constructor are dimensions that layers use by name:
/// <code>
/// [Model, Input("channels", 32, 32)]
/// [Conv2d("channels * 2", 3, Padding = 1), ReLU]
/// public sealed partial class Widen(int channels);
/// </code>
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ModelAttribute : Attribute;

/// <summary>
/// Says that a model's logits are an energy: a sampler follows the gradient of their log-sum-exp with respect to the input. Layers that
/// make this gradient depend on other samples or on chance are warned of.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class EnergyModelAttribute : Attribute;

/// <summary>
/// Gives the role of a model's result, where it is another than its last layer's: <c>Linear</c> and <c>Prototypes</c> give
/// <see cref="ClusterLogits"/>, all others <see cref="Embeddings"/>.
/// </summary>
/// <typeparam name="T">One of <see cref="Samples"/>, <see cref="Embeddings"/>, <see cref="ClusterLogits"/>.</typeparam>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class OutputAttribute<T> : Attribute
    where T : struct, IRole<T>;
