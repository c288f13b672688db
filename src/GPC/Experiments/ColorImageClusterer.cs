using GPC.Layers;

namespace GPC.Experiments;

/// <summary>Clusters of coloured images: unit embeddings, and prototypes that are fixed at right angles.</summary>
[Model, Input(3, 32, 32), EnergyModel]
[Use<ColorImageEncoder>("dimension"), L2Normalize, Prototypes("clusters", Temperature = 0.1, Fixed = true)]
public sealed partial class ColorImageClusterer(int clusters, int dimension);
