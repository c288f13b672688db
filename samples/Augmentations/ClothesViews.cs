using GPC;
using GPC.Views;

namespace Augmentations;

/// <summary>Views of small gray images: other places, angles and sizes, and noise. One resampling moves the pixels.</summary>
[Views, Input(1, 28, 28)]
[RandomCrop(28, Padding = 3), RandomAffine(Degrees = 10, Translate = 0.1, Scale = 0.1), GaussianNoise(0.05)]
public sealed partial class ClothesViews;
