using TorchSharp.Modules;
using static TorchSharp.torch;

namespace GPC.Benchmarks.Networks;

/// <summary>A basic block as it is usually written with TorchSharp: in-place activations, temporaries left to a scope.</summary>
sealed class HandWrittenBlock : nn.Module<Tensor, Tensor>
{
    readonly Conv2d conv1;
    readonly BatchNorm2d bn1;
    readonly Conv2d conv2;
    readonly BatchNorm2d bn2;
    readonly Sequential? shortcut;

    public HandWrittenBlock(long inChannels, long channels, long stride)
        : base(nameof(HandWrittenBlock))
    {
        conv1 = nn.Conv2d(inChannels, channels, 3, stride: stride, padding: 1, bias: false);
        bn1 = nn.BatchNorm2d(channels);
        conv2 = nn.Conv2d(channels, channels, 3, padding: 1, bias: false);
        bn2 = nn.BatchNorm2d(channels);
        shortcut =
            stride == 1 && inChannels == channels
                ? null
                : nn.Sequential(nn.Conv2d(inChannels, channels, 1, stride: stride, bias: false), nn.BatchNorm2d(channels));
        RegisterComponents();
    }

    public override Tensor forward(Tensor x)
    {
        using var scope = NewDisposeScope();
        var y = bn1.call(conv1.call(x)).relu_();
        y = bn2.call(conv2.call(y));
        y.add_(shortcut is null ? x : shortcut.call(x));
        return y.relu_().MoveToOuterDisposeScope();
    }
}
