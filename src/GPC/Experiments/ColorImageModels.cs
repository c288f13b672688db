using GPC.Layers;
using GPC.Views;

namespace GPC.Experiments;

/// <summary>Clusters of coloured images: unit embeddings, and prototypes that are fixed at right angles.</summary>
[Model, Input(3, 32, 32), EnergyModel]
[Use<ColorImageEncoder>("dimension"), L2Normalize, Prototypes("clusters", Temperature = 0.1, Fixed = true)]
public sealed partial class ColorImageClusterer(int clusters, int dimension);

/// <summary>
/// Embeddings of coloured images <c>(3, 32, 32)</c>: four convolutions without normalization, as energy-based models have them.
/// </summary>
[Model, Input(3, 32, 32), EnergyModel]
[Conv2d(32, 3, Padding = 1), SiLU]
[Conv2d(64, 4, Stride = 2, Padding = 1), SiLU]
[Conv2d(128, 4, Stride = 2, Padding = 1), SiLU]
[Conv2d(256, 4, Stride = 2, Padding = 1), SiLU]
[Flatten, Linear(256), SiLU]
[Linear("dimension")]
public sealed partial class ColorImageEncoder(int dimension);

/// <summary>
/// Views of CIFAR-10 and CIFAR-100, as SimCLR has them for small images: without blur (Chen et al., A Simple Framework for Contrastive
/// Learning, 2020, appendix B.9).
/// </summary>
[Views, Input(3, 32, 32)]
[RandomResizedCrop(32, MinScale = 0.2), HorizontalFlip]
[Apply<CifarColors>(0.8), Grayscale(Probability = 0.2), GaussianNoise(0.03), Clamp(0, 1)]
public sealed partial class CifarViews;

/// <summary>Changes of colour for <see cref="CifarViews"/>, at SimCLR's strength of 0.5.</summary>
[Views, Input(3, 32, 32)]
[ColorJitter(Brightness = 0.4, Contrast = 0.4, Saturation = 0.4, Hue = 0.1)]
public sealed partial class CifarColors;

/// <summary>Views of SVHN: digits keep their way round, colours change.</summary>
[Views, Input(3, 32, 32)]
[
    RandomCrop(32, Padding = 3),
    RandomAffine(Degrees = 10, Translate = 0.05, Scale = 0.1),
    ColorJitter(Brightness = 0.4, Contrast = 0.4, Saturation = 0.4, Hue = 0.1, Probability = 0.8)
]
[Grayscale(Probability = 0.2), GaussianNoise(0.03), Clamp(0, 1)]
public sealed partial class SvhnViews;
