using GPC;
using GPC.Views;

namespace Augmentations;

/// <summary>Most of an image.</summary>
[Views, Input(3, 32, 32)]
[RandomResizedCrop(24, MinScale = 0.4), HorizontalFlip]
public sealed partial class GlobalCrop;
