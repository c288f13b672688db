using GPC.Views;

namespace GPC.Experiments;

/// <summary>Changes of colour for <see cref="CifarViews"/>, at SimCLR's strength of 0.5.</summary>
[Views, Input(3, 32, 32)]
[ColorJitter(Brightness = 0.4, Contrast = 0.4, Saturation = 0.4, Hue = 0.1)]
public sealed partial class CifarColors;
