using GPC.Layers;

namespace GPC.Testing.Tests.Finite;

/// <summary>A network to enumerate.</summary>
[Model, Input(2)]
[Linear(8), Tanh, Linear(3)]
public sealed partial class SmallClusterer;
