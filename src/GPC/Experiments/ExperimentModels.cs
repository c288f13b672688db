using GPC.Layers;
using GPC.Views;

namespace GPC.Experiments;

/// <summary>Two clusters of points in the plane: unit embeddings, and two prototypes that are fixed at right angles.</summary>
[Model, Input<ToyEncoder>, EnergyModel]
[Use<ToyEncoder>, L2Normalize, Prototypes(2, Temperature = 0.1, Fixed = true)]
public sealed partial class ToyClusterer;

/// <summary>Embeddings of points in the plane: a perceptron with two hidden layers.</summary>
[Model, Input(2), EnergyModel]
[Linear(100), ReLU]
[Linear(100), ReLU]
[Linear(16)]
public sealed partial class ToyEncoder;

/// <summary>Views of points in the plane, two moons and two circles of radius 1: each point moves a little.</summary>
[Views, Input(2)]
[Jitter(0.09)]
public sealed partial class ToyViews;

/// <summary>Ten clusters of grey images: unit embeddings, and prototypes that are fixed at right angles.</summary>
[Model, Input<GreyImageEncoder>, EnergyModel]
[Use<GreyImageEncoder>, L2Normalize, Prototypes(10, Temperature = 0.1, Fixed = true)]
public sealed partial class GreyImageClusterer;

/// <summary>
/// Embeddings of grey images <c>(1, 28, 28)</c>: three convolutions without normalization, as energy-based models have them.
/// </summary>
[Model, Input(1, 28, 28), EnergyModel]
[Conv2d(16, 4, Stride = 2, Padding = 1), SiLU]
[Conv2d(32, 4, Stride = 2, Padding = 1), SiLU]
[Conv2d(64, 3, Stride = 2, Padding = 1), SiLU]
[Flatten, Linear(128), SiLU]
[Linear(64)]
public sealed partial class GreyImageEncoder;

/// <summary>Views of Fashion-MNIST: a piece of clothing is the same in part, mirrored, and brighter or darker.</summary>
[Views, Input(1, 28, 28)]
[RandomResizedCrop(28, MinScale = 0.5), HorizontalFlip, ColorJitter(Brightness = 0.3, Contrast = 0.3), GaussianNoise(0.05), Clamp(0, 1)]
public sealed partial class FashionViews;

/// <summary>Views of MNIST: digits keep their way round, so nothing is mirrored and little is turned.</summary>
[Views, Input(1, 28, 28)]
[RandomAffine(Degrees = 15, Translate = 0.1, Scale = 0.2, Shear = 15), GaussianNoise(0.05), Clamp(0, 1)]
public sealed partial class MnistViews;

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
