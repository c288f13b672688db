using GPC.Views;

namespace GPC.Experiments;

/// <summary>Views of CIFAR-10 and CIFAR-100, as SimCLR has them for small images: without blur (Chen et al., A Simple Framework for Contrastive Learning, 2020, appendix B.9).</summary>
[Views, Input(3, 32, 32)]
[RandomResizedCrop(32, MinScale = 0.2), HorizontalFlip]
[Apply<CifarColors>(0.8), Grayscale(Probability = 0.2), GaussianNoise(0.03), Clamp(0, 1)]
public sealed partial class CifarViews;
