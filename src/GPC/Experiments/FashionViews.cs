using GPC.Views;

namespace GPC.Experiments;

/// <summary>Views of Fashion-MNIST: clothes are found at other places, sizes and angles, and mirrored.</summary>
[Views, Input(1, 28, 28)]
[RandomCrop(28, Padding = 3), RandomAffine(Degrees = 10, Translate = 0.1, Scale = 0.1), HorizontalFlip, GaussianNoise(0.05), Clamp(0, 1)]
public sealed partial class FashionViews;
