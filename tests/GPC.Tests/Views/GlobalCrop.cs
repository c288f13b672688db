using GPC.Views;

namespace GPC.Tests.Views;

/// <summary>Most of an image.</summary>
[Views, Input(3, 32, 32), RandomResizedCrop(24, MinScale = 0.4), HorizontalFlip]
sealed partial class GlobalCrop;
