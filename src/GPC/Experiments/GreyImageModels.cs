using GPC.Layers;
using GPC.Views;

namespace GPC.Experiments;

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
