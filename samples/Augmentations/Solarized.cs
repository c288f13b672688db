using GPC;
using GPC.Views;

namespace Augmentations;

/// <summary>Bright parts become dark.</summary>
[Views, Input(3, 32, 32)]
[Solarize(0.5)]
public sealed partial class Solarized;
