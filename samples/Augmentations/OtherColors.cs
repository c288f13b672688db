using GPC;
using GPC.Views;

namespace Augmentations;

/// <summary>Other colours, or none: brightness, contrast, saturation and hue, then gray in one of five.</summary>
[Views, Input(3, 32, 32)]
[ColorJitter(Brightness = 0.4, Contrast = 0.4, Saturation = 0.4, Hue = 0.1), Grayscale(Probability = 0.2)]
public sealed partial class OtherColors;
