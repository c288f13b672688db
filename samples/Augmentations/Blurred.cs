using GPC;
using GPC.Views;

namespace Augmentations;

/// <summary>A little out of focus.</summary>
[Views, Input(3, 32, 32)]
[GaussianBlur(3)]
public sealed partial class Blurred;
