using GPC;
using GPC.Layers;

namespace Models;

/// <summary>The two convolutions of a basic residual block (He et al., Deep Residual Learning, 2016, figure 5).</summary>
[Model, Input("inChannels", "size", "size")]
[Conv2d("channels", 3, Stride = "stride", Padding = 1, Bias = false, Name = "conv1"), BatchNorm2d(Name = "bn1"), ReLU]
[Conv2d("channels", 3, Padding = 1, Bias = false, Name = "conv2"), BatchNorm2d(Name = "bn2")]
public sealed partial class BasicBody(int channels, int stride, int inChannels, int size);

/// <summary>The shortcut of a block that changes the shape.</summary>
[Model, Input("inChannels", "size", "size")]
[Conv2d("channels", 1, Stride = "stride", Bias = false), BatchNorm2d]
public sealed partial class Projection(int channels, int stride, int inChannels, int size);

/// <summary>A block that keeps the shape.</summary>
[Model, Input("channels", "size", "size")]
[Residual<BasicBody>("channels", 1), ReLU]
public sealed partial class BasicBlock(int channels, int size);

/// <summary>A block that makes images smaller and wider.</summary>
[Model, Input("inChannels", "size", "size")]
[Residual<BasicBody>("channels", "stride", Shortcut = typeof(Projection), ShortcutArguments = new object[] { "channels", "stride" }), ReLU]
public sealed partial class DownBlock(int channels, int stride, int inChannels, int size);
