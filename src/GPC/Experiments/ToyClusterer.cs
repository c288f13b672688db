using GPC.Layers;

namespace GPC.Experiments;

/// <summary>Two clusters of points in the plane: a perceptron with two hidden layers, unit embeddings, and two prototypes that are fixed at right angles.</summary>
[Model, Input(2), EnergyModel]
[Linear(100), ReLU]
[Linear(100), ReLU]
[Linear(16), L2Normalize, Prototypes(2, Temperature = 0.1, Fixed = true)]
public sealed partial class ToyClusterer;
