namespace GPC;

/// <summary>
/// Says that a model's logits are an energy: a sampler follows the gradient of their log-sum-exp with respect to the input. Layers that
/// make this gradient depend on other samples or on chance are warned of.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class EnergyModelAttribute : Attribute;
