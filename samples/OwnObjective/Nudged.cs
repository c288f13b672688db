using GPC;
using GPC.Views;

namespace OwnObjective;

/// <summary>A point, moved a little.</summary>
[Views, Input(2)]
[Jitter(0.05)]
public sealed partial class Nudged;
