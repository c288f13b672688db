using GPC;
using GPC.Layers;

namespace Models;

/// <summary>ResNet-18 with the stem for CIFAR: 3x3 of stride 1, no pooling. 11,173,962 parameters.</summary>
[Model, Input(3, 32, 32)]
[Conv2d(64, 3, Padding = 1, Bias = false, Name = "conv1"), BatchNorm2d(Name = "bn1"), ReLU]
[Repeat<BasicBlock>(2, Name = "layer1")]
[Use<DownBlock>(128, 2), Use<BasicBlock>]
[Use<DownBlock>(256, 2), Use<BasicBlock>]
[Use<DownBlock>(512, 2), Use<BasicBlock>]
[GlobalAvgPool, Linear(10, Name = "fc")]
public sealed partial class ResNet18;
