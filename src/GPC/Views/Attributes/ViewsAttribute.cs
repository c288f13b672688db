namespace GPC.Views;

/// <summary>
/// Declares views (augmentations). Their steps are the attributes that follow, read from top to bottom; a generator checks their shapes and numbers and makes
/// the class an <see cref="IViews"/>.
/// </summary>
/// <remarks>
/// <code>
/// [Views, Input(1, 28, 28)]
/// [RandomCrop(28, Padding = 3), RandomAffine(Degrees = 10), GaussianNoise(0.05)]
/// public sealed partial class FashionViews;
/// </code>
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ViewsAttribute : Attribute;
