using GPC;
using GPC.Layers;

namespace Models;

/// <summary>The two convolutions of a wide block, activation first, without normalization.</summary>
[Model, Input("inChannels", "size", "size")]
[LeakyReLU(0.2), Conv2d("channels", 3, Padding = 1, Name = "conv1")]
[LeakyReLU(0.2), Conv2d("channels", 3, Stride = "stride", Padding = 1, Name = "conv2")]
public sealed partial class WideBody(int channels, int stride, int inChannels, int size);

/// <summary>The shortcut of a wide block that changes the shape.</summary>
[Model, Input("inChannels", "size", "size")]
[Conv2d("channels", 1, Stride = "stride")]
public sealed partial class WideProjection(int channels, int stride, int inChannels, int size);

/// <summary>A wide block that keeps the shape.</summary>
[Model, Input("channels", "size", "size")]
[Residual<WideBody>("channels", 1)]
public sealed partial class WideBlock(int channels, int size);

/// <summary>Four wide blocks; the first changes the shape.</summary>
[Model, Input("inChannels", "size", "size")]
[Residual<WideBody>("channels", "stride", Shortcut = typeof(WideProjection), ShortcutArguments = new object[] { "channels", "stride" })]
[Repeat<WideBlock>(3)]
public sealed partial class WideStage(int channels, int stride, int inChannels, int size);

/// <summary>
/// WideResNet-28-10 without normalization, as energy models use it (Grathwohl et al., Your Classifier is Secretly an Energy Based Model,
/// 2020): convolutions with bias, leaky activations of slope 0.2.
/// </summary>
[Model, EnergyModel, Input(3, 32, 32)]
[Conv2d(16, 3, Padding = 1, Name = "conv1")]
[Use<WideStage>(160, 1, Name = "layer1")]
[Use<WideStage>(320, 2, Name = "layer2")]
[Use<WideStage>(640, 2, Name = "layer3")]
[LeakyReLU(0.2), GlobalAvgPool, Linear(10, Name = "linear")]
public sealed partial class WideResNet28x10;
