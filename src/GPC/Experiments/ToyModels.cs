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
