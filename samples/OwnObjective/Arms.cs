using GPC;
using GPC.Layers;

namespace OwnObjective;

/// <summary>Two clusters of points in the plane.</summary>
[Model, Input(2), EnergyModel]
[Linear(100), SiLU]
[Linear(100), SiLU]
[Linear(16), L2Normalize, Prototypes(2, Temperature = 0.1, Fixed = true)]
public sealed partial class Arms;
