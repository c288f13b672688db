using GPC.Layers;

namespace GPC.Experiments;

/// <summary>Two clusters of points in the plane: unit embeddings, and two prototypes that are fixed at right angles.</summary>
[Model, Input<ToyEncoder>, EnergyModel]
[Use<ToyEncoder>, L2Normalize, Prototypes(2, Temperature = 0.1, Fixed = true)]
public sealed partial class ToyClusterer;
