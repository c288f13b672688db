using GPC.Layers;

namespace GPC.Experiments;

/// <summary>Embeddings of points in the plane: a perceptron with two hidden layers.</summary>
[Model, Input(2), EnergyModel]
[Linear(100), ReLU]
[Linear(100), ReLU]
[Linear(16)]
public sealed partial class ToyEncoder;
