using TorchSharp.Modules;
using static TorchSharp.torch;

namespace GPC.Benchmarks.Networks;

/// <summary>ResNet-18 with the stem for CIFAR, written by hand.</summary>
sealed class HandWrittenResNet18 : nn.Module<Tensor, Tensor>
{
    readonly Conv2d conv1 = nn.Conv2d(3, 64, 3, padding: 1, bias: false);
    readonly BatchNorm2d bn1 = nn.BatchNorm2d(64);
    readonly Sequential blocks = nn.Sequential(
        new HandWrittenBlock(64, 64, 1),
        new HandWrittenBlock(64, 64, 1),
        new HandWrittenBlock(64, 128, 2),
        new HandWrittenBlock(128, 128, 1),
        new HandWrittenBlock(128, 256, 2),
        new HandWrittenBlock(256, 256, 1),
        new HandWrittenBlock(256, 512, 2),
        new HandWrittenBlock(512, 512, 1)
    );

    readonly Linear fc = nn.Linear(512, 10);

    public HandWrittenResNet18()
        : base(nameof(HandWrittenResNet18)) => RegisterComponents();

    public override Tensor forward(Tensor x)
    {
        using var scope = NewDisposeScope();
        var y = blocks.call(bn1.call(conv1.call(x)).relu_());
        return fc.call(y.mean([2, 3])).MoveToOuterDisposeScope();
    }
}
