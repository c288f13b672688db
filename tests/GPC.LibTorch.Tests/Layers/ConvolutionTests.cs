using GPC.LibTorch.Tests.Conformance;
using TorchSharp;
using TorchSharp.Modules;
using Xunit;
using static TorchSharp.torch;

namespace GPC.LibTorch.Tests.Layers;

public class ConvolutionTests
{
    [Fact]
    public void Conv1d() => LayerAgreement.Check(
        "nn.Conv1d(4, 6, 3, stride=2, padding=1, dilation=2, groups=2)",
        () => nn.Conv1d(4, 6, 3, stride: 2, padding: 1, dilation: 2, groups: 2), new Inputs().Normal("x", 2, 4, 9));

    [Fact]
    public void Conv2d() => LayerAgreement.Check(
        "nn.Conv2d(4, 6, (3, 2), stride=(2, 1), padding=(1, 2), dilation=(1, 2), groups=2)",
        () => nn.Conv2d(4, 6, (3, 2), stride: (2, 1), padding: (1, 2), dilation: (1, 2), groups: 2), new Inputs().Normal("x", 2, 4, 9, 7));

    [Fact]
    public void Conv2dWithASquareKernelWithoutBias() => LayerAgreement.Check(
        "nn.Conv2d(3, 4, 3, stride=2, padding=1, bias=False)",
        () => nn.Conv2d(3, 4, 3, stride: 2, padding: 1, bias: false), new Inputs().Normal("x", 2, 3, 6, 7));

    [Fact]
    public void Conv2dOfASingleImage() =>
        LayerAgreement.Check("nn.Conv2d(3, 4, 2)", () => nn.Conv2d(3, 4, 2), new Inputs().Normal("x", 3, 6, 7));

    [Fact]
    public void Conv3d() => LayerAgreement.Check(
        "nn.Conv3d(2, 3, (1, 2, 3), stride=(1, 2, 1), padding=(0, 1, 1))",
        () => nn.Conv3d(2, 3, (1, 2, 3), stride: (1, 2, 1), padding: (0, 1, 1)), new Inputs().Normal("x", 2, 2, 3, 4, 5));

    [Theory]
    [InlineData(PaddingModes.Reflect)]
    [InlineData(PaddingModes.Replicate)]
    [InlineData(PaddingModes.Circular)]
    public void EveryPaddingMode(PaddingModes mode)
    {
        string name = mode.ToString().ToLowerInvariant();
        LayerAgreement.Check($"nn.Conv1d(2, 3, 3, padding=2, padding_mode='{name}')", () => nn.Conv1d(2, 3, 3, padding: 2, padding_mode: mode), new Inputs().Normal("x", 2, 2, 5));
        LayerAgreement.Check($"nn.Conv2d(2, 3, 3, padding=(1, 2), padding_mode='{name}')", () => nn.Conv2d(2, 3, (3, 3), padding: (1, 2), padding_mode: mode), new Inputs().Normal("x", 2, 2, 5, 6));
        LayerAgreement.Check($"nn.Conv2d(2, 3, (2, 5), padding='same', padding_mode='{name}')", () => nn.Conv2d(2, 3, (2, 5), Padding.Same, padding_mode: mode), new Inputs().Normal("x", 2, 2, 5, 6));
        LayerAgreement.Check($"nn.Conv3d(2, 3, 3, padding=1, padding_mode='{name}')", () => nn.Conv3d(2, 3, 3, padding: 1, padding_mode: mode), new Inputs().Normal("x", 1, 2, 3, 4, 3));
    }

    [Theory]
    [InlineData(Padding.Same)]
    [InlineData(Padding.Valid)]
    public void PaddingByEffect(Padding padding)
    {
        string name = padding.ToString().ToLowerInvariant();
        LayerAgreement.Check($"nn.Conv1d(2, 3, 4, padding='{name}', dilation=2)", () => nn.Conv1d(2, 3, 4, padding, dilation: 2), new Inputs().Normal("x", 2, 2, 9));
        LayerAgreement.Check($"nn.Conv2d(2, 3, (2, 3), padding='{name}')", () => nn.Conv2d(2, 3, (2, 3), padding), new Inputs().Normal("x", 2, 2, 5, 6));
        LayerAgreement.Check($"nn.Conv3d(2, 3, 2, padding='{name}')", () => nn.Conv3d(2, 3, 2, padding), new Inputs().Normal("x", 1, 2, 3, 4, 3));
    }

    [Fact]
    public void ConvTranspose1d() => LayerAgreement.Check(
        "nn.ConvTranspose1d(4, 6, 3, stride=2, padding=1, output_padding=1, dilation=2, groups=2)",
        () => nn.ConvTranspose1d(4, 6, 3, stride: 2, padding: 1, output_padding: 1, dilation: 2, groups: 2), new Inputs().Normal("x", 2, 4, 5));

    [Fact]
    public void ConvTranspose2d() => LayerAgreement.Check(
        "nn.ConvTranspose2d(4, 6, (3, 2), stride=(2, 3), padding=(1, 0), output_padding=(1, 2), groups=2, bias=False)",
        () => nn.ConvTranspose2d(4, 6, (3, 2), stride: (2, 3), padding: (1, 0), output_padding: (1, 2), groups: 2, bias: false), new Inputs().Normal("x", 2, 4, 5, 3));

    [Fact]
    public void ConvTranspose2dOfAWantedSize() => LayerAgreement.Check(
        "nn.ConvTranspose2d(2, 3, 3, stride=2)", "(m(x), m(x, output_size=(10, 12)), m(x, output_size=(2, 3, 9, 11)))",
        () => nn.ConvTranspose2d(2, 3, 3, stride: 2), new Inputs().Normal("x", 2, 2, 4, 5),
        (layer, x) => [layer.call(x["x"]), layer.forward(x["x"], [10, 12]), layer.forward(x["x"], [2, 3, 9, 11])]);

    [Fact]
    public void SettingsCanBeRead()
    {
        using Conv2d numbers = nn.Conv2d(4, 6, (3, 2), stride: (2, 1), padding: (1, 2), groups: 2);
        Assert.Equal((4, 6, 2, false), (numbers.in_channels, numbers.out_channels, numbers.groups, numbers.transposed));
        Assert.Equal([3, 2], numbers.kernel_size);
        Assert.Equal([2, 1], numbers.stride);
        Assert.Equal([1, 2], numbers.padding!);
        Assert.Equal([1, 1], numbers.dilation);
        Assert.Null(numbers.padding_type);
        using Conv2d same = nn.Conv2d(4, 6, 3, Padding.Same);
        Assert.Null(same.padding);
        Assert.Equal(Padding.Same, same.padding_type);
    }

    [Fact]
    public void BadArgumentsAreNamed()
    {
        using Conv2d layer = nn.Conv2d(3, 4, 3);
        Assert.Contains("3 channels, got shape (2, 5, 8, 8)", Assert.Throws<ArgumentException>(() => layer.call(zeros(2, 5, 8, 8))).Message, StringComparison.Ordinal);
        Assert.Contains("groups (2)", Assert.Throws<ArgumentException>(() => nn.Conv2d(3, 4, 3, groups: 2)).Message, StringComparison.Ordinal);
        Assert.Contains("stride 1", Assert.Throws<ArgumentException>(() => nn.Conv2d(3, 4, 3, Padding.Same, stride: 2)).Message, StringComparison.Ordinal);
        Assert.Contains("Reflect", Assert.Throws<ArgumentException>(() => nn.ConvTranspose2d(3, 4, 3, padding_mode: PaddingModes.Reflect)).Message, StringComparison.Ordinal);
        using ConvTranspose2d transposed = nn.ConvTranspose2d(2, 3, 3, stride: 2);
        Assert.Contains("from 9 to 10", Assert.Throws<ArgumentException>(() => transposed.forward(zeros(2, 2, 4, 4), [11, 9])).Message, StringComparison.Ordinal);
    }
}
