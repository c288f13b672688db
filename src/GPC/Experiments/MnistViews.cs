using GPC.Views;

namespace GPC.Experiments;

/// <summary>Views of MNIST: digits keep their way round, so nothing is mirrored and little is turned.</summary>
[Views, Input(1, 28, 28)]
[RandomAffine(Degrees = 15, Translate = 0.1, Scale = 0.2, Shear = 15), GaussianNoise(0.05), Clamp(0, 1)]
public sealed partial class MnistViews;
