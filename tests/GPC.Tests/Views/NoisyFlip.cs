using GPC.Views;

namespace GPC.Tests.Views;

/// <summary>A group of steps, of both kinds.</summary>
[Views, Input(3, 11, 12), HorizontalFlip(Probability = 1), GaussianNoise(0.1)]
sealed partial class NoisyFlip;
