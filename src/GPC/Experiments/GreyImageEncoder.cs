using GPC.Layers;

namespace GPC.Experiments;

/// <summary>Embeddings of grey images <c>(1, 28, 28)</c>: three convolutions without normalization, as energy-based models have them.</summary>
[Model, Input(1, 28, 28), EnergyModel]
[Conv2d(16, 4, Stride = 2, Padding = 1), SiLU]
[Conv2d(32, 4, Stride = 2, Padding = 1), SiLU]
[Conv2d(64, 3, Stride = 2, Padding = 1), SiLU]
[Flatten, Linear(128), SiLU]
[Linear(64)]
public sealed partial class GreyImageEncoder;
