using GPC.Layers;

namespace GPC.Experiments;

/// <summary>
/// Ten clusters of grey images, <c>1 x 28 x 28</c>: four convolutions without normalization, as energy-based models have them, and a linear head.
/// </summary>
[Model, Input(1, 28, 28), EnergyModel]
[Conv2d(32, 3, Padding = 1), SiLU]
[Conv2d(64, 4, Stride = 2, Padding = 1), SiLU]
[Conv2d(64, 4, Stride = 2, Padding = 1), SiLU]
[Conv2d(128, 3, Padding = 1), SiLU]
[Flatten, Linear(128), SiLU]
[Linear(10)]
public sealed partial class GreyImageClusterer;
