using GPC.Layers;

namespace GPC.Experiments;

/// <summary>Embeddings of coloured images <c>(3, 32, 32)</c>: four convolutions without normalization, as energy-based models have them.</summary>
[Model, Input(3, 32, 32), EnergyModel]
[Conv2d(32, 3, Padding = 1), SiLU]
[Conv2d(64, 4, Stride = 2, Padding = 1), SiLU]
[Conv2d(128, 4, Stride = 2, Padding = 1), SiLU]
[Conv2d(256, 4, Stride = 2, Padding = 1), SiLU]
[Flatten, Linear(256), SiLU]
[Linear("dimension")]
public sealed partial class ColorImageEncoder(int dimension);
