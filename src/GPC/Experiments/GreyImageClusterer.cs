using GPC.Layers;

namespace GPC.Experiments;

/// <summary>Ten clusters of grey images: unit embeddings, and prototypes that are fixed at right angles.</summary>
[Model, Input<GreyImageEncoder>, EnergyModel]
[Use<GreyImageEncoder>, L2Normalize, Prototypes(10, Temperature = 0.1, Fixed = true)]
public sealed partial class GreyImageClusterer;
