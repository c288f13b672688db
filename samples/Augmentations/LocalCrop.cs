using GPC;
using GPC.Views;

namespace Augmentations;

/// <summary>A small part of an image.</summary>
[Views, Input(3, 32, 32)]
[RandomResizedCrop(12, MinScale = 0.05, MaxScale = 0.4), HorizontalFlip]
public sealed partial class LocalCrop;
