using GPC.Views;

namespace GPC.Tests.Views;

/// <summary>A group of steps that draw nothing.</summary>
[Views, Input(3, 11, 12), Solarize(0)]
sealed partial class Inverted;
