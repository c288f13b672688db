using GPC;
using GPC.Views;

namespace Augmentations;

/// <summary>Views of small colour images. Four in five get other colours, and each is either blurred or solarized.</summary>
[Views, Input(3, 32, 32)]
[RandomResizedCrop(32, MinScale = 0.2), HorizontalFlip]
[Apply<OtherColors>(0.8), OneOf<Blurred, Solarized>]
public sealed partial class PhotoViews;
