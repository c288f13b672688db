using GPC;
using GPC.Views;

namespace Toy;

/// <summary>A point, moved a little.</summary>
[Views, Input(2)]
[Jitter(0.09)]
public sealed partial class PointViews;
