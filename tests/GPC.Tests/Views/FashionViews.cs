using GPC.Views;

namespace GPC.Tests.Views;

/// <summary>Views of small gray images.</summary>
[Views, Input(1, 28, 28)]
[RandomCrop(24, Padding = 3), RandomAffine(Degrees = 10, Translate = 0.1, Scale = 0.1), GaussianNoise(0.05), Clamp(0, 1)]
sealed partial class FashionViews;
