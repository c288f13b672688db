using GPC.LibTorch.Tests.Conformance;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace GPC.LibTorch.Tests.Layers;

public class ImageTests
{
    [Fact]
    public void Upsample()
    {
        LayerAgreement.Check("nn.Upsample(scale_factor=2)", () => nn.Upsample(scale_factor: [2, 2]), new Inputs().Normal("x", 2, 3, 4, 5));
        LayerAgreement.Check("nn.Upsample(size=7)", () => nn.Upsample([7]), new Inputs().Normal("x", 2, 3, 4));
        LayerAgreement.Check("nn.Upsample(size=(7, 3), mode='bilinear', align_corners=True)", () => nn.Upsample([7, 3], mode: UpsampleMode.Bilinear, align_corners: true), new Inputs().Normal("x", 2, 3, 4, 5));
        LayerAgreement.Check("nn.Upsample(scale_factor=(1.7, 0.6), mode='bilinear')", () => nn.Upsample(scale_factor: [1.7, 0.6], mode: UpsampleMode.Bilinear), new Inputs().Normal("x", 2, 3, 4, 5));
        LayerAgreement.Check("nn.Upsample(scale_factor=(1.7, 0.6), mode='bilinear', recompute_scale_factor=True)", () => nn.Upsample(scale_factor: [1.7, 0.6], mode: UpsampleMode.Bilinear, recompute_scale_factor: true), new Inputs().Normal("x", 2, 3, 4, 5));
    }

    [Theory]
    [InlineData(InterpolationMode.Nearest, "nearest", 1, 2, 3)]
    [InlineData(InterpolationMode.NearestExact, "nearest-exact", 1, 2, 3)]
    [InlineData(InterpolationMode.Area, "area", 1, 2, 3)]
    [InlineData(InterpolationMode.Linear, "linear", 1)]
    [InlineData(InterpolationMode.Bilinear, "bilinear", 2)]
    [InlineData(InterpolationMode.Bicubic, "bicubic", 2)]
    [InlineData(InterpolationMode.Trilinear, "trilinear", 3)]
    public void EveryInterpolationMode(InterpolationMode mode, string name, params int[] dimensions)
    {
        foreach (int spatial in dimensions)
        {
            long[] shape = [2, 2, .. new long[] { 4, 5, 3 }[..spatial]], size = new long[] { 3, 8, 5 }[..spatial];
            double[] factors = new[] { 1.5, 0.7, 2.0 }[..spatial];
            Agreement.Check($"F.interpolate(x, size=({string.Join(", ", size)},), mode='{name}')", new Inputs().Normal("x", shape), x => nn.functional.interpolate(x["x"], size, mode: mode));
            Agreement.Check($"F.interpolate(x, scale_factor=({string.Join(", ", factors)},), mode='{name}')", new Inputs().Normal("x", shape), x => nn.functional.interpolate(x["x"], scale_factor: factors, mode: mode));
        }
    }

    [Fact]
    public void SmoothedShrinking()
    {
        Agreement.Check("F.interpolate(x, size=(3, 2), mode='bilinear', antialias=True)", new Inputs().Normal("x", 2, 3, 8, 9), x => nn.functional.interpolate(x["x"], [3, 2], mode: InterpolationMode.Bilinear, antialias: true));
        Agreement.Check("F.interpolate(x, size=(3, 2), mode='bicubic', align_corners=True, antialias=True)", new Inputs().Normal("x", 2, 3, 8, 9), x => nn.functional.interpolate(x["x"], [3, 2], mode: InterpolationMode.Bicubic, align_corners: true, antialias: true));
    }

    [Fact]
    public void ImpossibleInterpolationsAreExplained()
    {
        using Tensor image = zeros(1, 1, 4, 4);
        Assert.Contains("either size or scale_factor", Assert.Throws<ArgumentException>(() => nn.functional.interpolate(image)).Message, StringComparison.Ordinal);
        Assert.Contains("needs 2 sizes or factors, got 1", Assert.Throws<ArgumentException>(() => nn.functional.interpolate(image, [3])).Message, StringComparison.Ordinal);
        Assert.Contains("mode Trilinear", Assert.Throws<ArgumentException>(() => nn.functional.interpolate(image, [3, 3], mode: InterpolationMode.Trilinear)).Message, StringComparison.Ordinal);
        Assert.Contains("mode Nearest", Assert.Throws<ArgumentException>(() => nn.functional.interpolate(image, [3, 3], align_corners: true)).Message, StringComparison.Ordinal);
        Assert.Contains("antialias", Assert.Throws<ArgumentException>(() => nn.functional.interpolate(image, [3, 3], antialias: true)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(GridSampleMode.Bilinear, GridSamplePaddingMode.Zeros, false)]
    [InlineData(GridSampleMode.Bilinear, GridSamplePaddingMode.Border, true)]
    [InlineData(GridSampleMode.Bilinear, GridSamplePaddingMode.Reflection, false)]
    [InlineData(GridSampleMode.Nearest, GridSamplePaddingMode.Zeros, false)]
    [InlineData(GridSampleMode.Nearest, GridSamplePaddingMode.Border, false)]
    public void GridSampling(GridSampleMode mode, GridSamplePaddingMode padding, bool corners) => Agreement.Check(
        $"F.grid_sample(x, y, '{mode.ToString().ToLowerInvariant()}', '{padding.ToString().ToLowerInvariant()}', {(corners ? "True" : "False")})",
        new Inputs().Normal("x", 2, 3, 4, 5).Uniform("y", -1.4, 1.4, 2, 6, 7, 2), x => nn.functional.grid_sample(x["x"], x["y"], mode, padding, corners));

    [Fact]
    public void AffineGrids()
    {
        Agreement.Check("F.affine_grid(x, (2, 3, 4, 5))", new Inputs().Normal("x", 2, 2, 3), x => nn.functional.affine_grid(x["x"], [2, 3, 4, 5]));
        Agreement.Check("F.affine_grid(x, (2, 3, 2, 4, 5), align_corners=True)", new Inputs().Normal("x", 2, 3, 4), x => nn.functional.affine_grid(x["x"], [2, 3, 2, 4, 5], true));
        Assert.Contains("theta of shape (2, 2, 3), got (2, 3, 3)", Assert.Throws<ArgumentException>(() => nn.functional.affine_grid(zeros(2, 3, 3), [2, 3, 4, 5])).Message, StringComparison.Ordinal);
        Assert.Contains("got ()", Assert.Throws<ArgumentException>(() => nn.functional.affine_grid(zeros(2, 2, 3))).Message, StringComparison.Ordinal);
    }
}
