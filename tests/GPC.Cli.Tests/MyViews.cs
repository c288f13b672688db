using GPC.Views;

namespace GPC.Cli.Tests;

/// <summary>A user's own views: they turn every image.</summary>
[Views, Input(3, 4, 6), HorizontalFlip(Probability = 1), RandomCrop(4, 4)]
public sealed partial class MyViews;
