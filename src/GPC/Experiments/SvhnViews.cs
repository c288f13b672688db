using GPC.Views;

namespace GPC.Experiments;

/// <summary>Views of SVHN: digits keep their way round, colours change.</summary>
[Views, Input(3, 32, 32)]
[RandomCrop(32, Padding = 3), RandomAffine(Degrees = 10, Translate = 0.05, Scale = 0.1), ColorJitter(Brightness = 0.4, Contrast = 0.4, Saturation = 0.4, Hue = 0.1, Probability = 0.8)]
[Grayscale(Probability = 0.2), GaussianNoise(0.03), Clamp(0, 1)]
public sealed partial class SvhnViews;
