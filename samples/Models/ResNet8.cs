using GPC;
using GPC.Layers;

namespace Models;

/// <summary>
/// ResNet-8 for 32x32 images: a 3x3 stem of 16 channels and three stages of one basic block, with 16, 32 and 64 channels, the second and
/// third of stride 2 with a 1x1 projection; the 6n + 2 family of He et al. with n = 1. 78,042 parameters.
/// </summary>
[Model, Input(3, 32, 32)]
[Conv2d(16, 3, Padding = 1, Bias = false, Name = "conv1"), BatchNorm2d(Name = "bn1"), ReLU]
[Use<BasicBlock>(Name = "layer1")]
[Use<DownBlock>(32, 2, Name = "layer2")]
[Use<DownBlock>(64, 2, Name = "layer3")]
[GlobalAvgPool, Linear(10, Name = "fc")]
public sealed partial class ResNet8;
