using GPC.Views;

namespace GPC.Experiments;

/// <summary>Views of Fashion-MNIST: a piece of clothing is the same in part, mirrored, and brighter or darker.</summary>
[Views, Input(1, 28, 28)]
[RandomResizedCrop(28, MinScale = 0.5), HorizontalFlip, ColorJitter(Brightness = 0.3, Contrast = 0.3), GaussianNoise(0.05), Clamp(0, 1)]
public sealed partial class FashionViews;
