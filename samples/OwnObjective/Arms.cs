using GPC;
using GPC.Layers;
using GPC.Views;

namespace OwnObjective;

/// <summary>Two clusters of points in the plane.</summary>
[Model, Input(2), EnergyModel]
[Linear(100), SiLU, Linear(100), SiLU]
[Linear(16), L2Normalize, Prototypes(2, Temperature = 0.1, Fixed = true)]
public sealed partial class Arms;

/// <summary>A point, moved a little.</summary>
[Views, Input(2), Jitter(0.05)]
public sealed partial class Nudged;
