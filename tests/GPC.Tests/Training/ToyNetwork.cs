using GPC.Layers;
using GPC.Views;

namespace GPC.Tests.Training;

/// <summary>A small network for points in the plane, with everything that has a state.</summary>
[Model, Input(2)]
[Linear(16), ReLU, Dropout(0.1)]
[Linear(4), L2Normalize, Prototypes(2, Fixed = true)]
public sealed partial class ToyNetwork;

/// <summary>Views of points.</summary>
[Views, Input(2)]
[Jitter(0.08)]
public sealed partial class ToyViews;
