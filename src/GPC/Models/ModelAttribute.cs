namespace GPC;

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
