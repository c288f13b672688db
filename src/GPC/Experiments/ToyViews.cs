using GPC.Views;

namespace GPC.Experiments;

/// <summary>Views of points in the plane, two moons and two circles of radius 1: each point moves a little.</summary>
[Views, Input(2)]
[Jitter(0.09)]
public sealed partial class ToyViews;
