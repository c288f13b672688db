using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace GPC.LibTorch.Tests.Layers;

/// <summary>A forward pass leaves nothing alive but its result.</summary>
public class MemoryTests
{
    static readonly Dictionary<string, (Func<nn.Module<Tensor, Tensor>> Make, long[] Shape)> Layers = new()
    {
        ["Linear"] = (() => nn.Linear(6, 4), [5, 6]),
        ["Embedding with bounded norms"] = (() => nn.Embedding(9, 3, max_norm: 1), []),
        ["Conv2d padded by reflection"] = (() => nn.Conv2d(3, 4, 3, padding: 1, padding_mode: PaddingModes.Reflect), [2, 3, 8, 8]),
        ["ConvTranspose2d"] = (() => nn.ConvTranspose2d(3, 4, 3, stride: 2, output_padding: 1), [2, 3, 8, 8]),
        ["BatchNorm2d"] = (() => nn.BatchNorm2d(3), [2, 3, 8, 8]),
        ["InstanceNorm2d of a single image"] = (() => nn.InstanceNorm2d(3, track_running_stats: true), [3, 8, 8]),
        ["Softsign"] = (() => nn.Softsign(), [2, 3]),
        ["Dropout1d of a single sequence"] = (() => nn.Dropout1d(), [3, 8]),
        ["AdaptiveMaxPool2d"] = (() => nn.AdaptiveMaxPool2d([2, 2]), [2, 3, 8, 8]),
        ["Upsample by area"] = (() => nn.Upsample(scale_factor: [1.5, 1.5], recompute_scale_factor: true), [2, 3, 8, 8]),
        ["Sequential"] = (() => nn.Sequential(nn.Conv2d(3, 4, 3), nn.BatchNorm2d(4), nn.ReLU(inplace: true), nn.MaxPool2d(2), nn.Flatten(), nn.Dropout(), nn.Linear(36, 2), nn.LogSoftmax(1)), [2, 3, 8, 8]),
    };

    public static TheoryData<string> Names => [.. Layers.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void OnlyTheOutputIsLeft(string name)
    {
        (Func<nn.Module<Tensor, Tensor>> make, long[] shape) = Layers[name];
        using nn.Module<Tensor, Tensor> layer = make();
        using Tensor input = shape.Length == 0 ? tensor(new long[] { 1, 2, 1 }) : randn(shape);
        foreach (bool training in new[] { true, false })
        {
            layer.train(training);
            using DisposeScope scope = NewDisposeScope();
            using Tensor output = layer.call(input);
            Assert.Equal(1, scope.DisposablesCount);
        }
    }

    [Fact]
    public void FunctionsLeaveOnlyTheirOutput()
    {
        using Tensor x = randn(2, 3, 4, 4);
        Check(() => nn.functional.normalize(x));
        Check(() => nn.functional.scaled_dot_product_attention(x, x, x));
        Check(() => nn.functional.interpolate(x, scale_factor: [2, 2], mode: InterpolationMode.Area));
        Check(() => nn.functional.pad(x, 1));
    }

    [Fact]
    public void AttentionLeavesOnlyItsOutputs()
    {
        using var layer = nn.MultiheadAttention(8, 2, add_bias_kv: true, add_zero_attn: true);
        using Tensor x = randn(4, 2, 8), mask = zeros(4, 4);
        using DisposeScope scope = NewDisposeScope();
        (Tensor output, Tensor weights) = layer.call(x, x, x, attn_mask: mask);
        Assert.Equal(2, scope.DisposablesCount);
        (Tensor again, Tensor none) = layer.call(x, x, x, need_weights: false);
        Assert.Equal(3, scope.DisposablesCount);
        foreach (Tensor result in new[] { output, weights, again, none }) result.Dispose();
    }

    static void Check(Func<Tensor> function)
    {
        using DisposeScope scope = NewDisposeScope();
        using Tensor output = function();
        Assert.Equal(1, scope.DisposablesCount);
    }
}
