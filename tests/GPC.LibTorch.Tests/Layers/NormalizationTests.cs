using GPC.LibTorch.Tests.Conformance;
using TorchSharp;
using TorchSharp.Modules;
using Xunit;
using static TorchSharp.torch;

namespace GPC.LibTorch.Tests.Layers;

public class NormalizationTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void BatchNormalization(bool training)
    {
        LayerAgreement.Check("nn.BatchNorm1d(3)", () => nn.BatchNorm1d(3), new Inputs().Normal("x", 5, 3), training);
        LayerAgreement.Check("nn.BatchNorm1d(3, eps=0.1, momentum=0.3)", () => nn.BatchNorm1d(3, eps: 0.1, momentum: 0.3), new Inputs().Normal("x", 5, 3, 4), training);
        LayerAgreement.Check("nn.BatchNorm1d(3, affine=False)", () => nn.BatchNorm1d(3, affine: false), new Inputs().Normal("x", 5, 3), training);
        LayerAgreement.Check("nn.BatchNorm2d(3, track_running_stats=False)", () => nn.BatchNorm2d(3, track_running_stats: false), new Inputs().Normal("x", 2, 3, 4, 5), training);
        LayerAgreement.Check("nn.BatchNorm2d(3)", () => nn.BatchNorm2d(3), new Inputs().Normal("x", 2, 3, 4, 5), training);
        LayerAgreement.Check("nn.BatchNorm3d(3)", () => nn.BatchNorm3d(3), new Inputs().Normal("x", 2, 3, 2, 2, 3), training);
    }

    [Fact]
    public void RunningStatisticsOverSeveralBatches() => LayerAgreement.Check(
        "nn.BatchNorm1d(3)", "(m(x), m(x * 2), m(x + 1), m.eval()(x))", () => nn.BatchNorm1d(3), new Inputs().Normal("x", 5, 3),
        (layer, x) => [layer.call(x["x"]), layer.call(x["x"] * 2), layer.call(x["x"] + 1), Evaluate(layer, x["x"])]);

    [Fact]
    public void PlainAveragesOfRunningStatistics() => LayerAgreement.Check(
        "nn.BatchNorm1d(3, momentum=None)", "(m(x), m(x * 2), m(x + 1))", () => nn.BatchNorm1d(3), new Inputs().Normal("x", 5, 3),
        (layer, x) =>
        {
            layer.momentum = null;
            return [layer.call(x["x"]), layer.call(x["x"] * 2), layer.call(x["x"] + 1)];
        });

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void InstanceNormalization(bool training)
    {
        LayerAgreement.Check("nn.InstanceNorm1d(3)", () => nn.InstanceNorm1d(3), new Inputs().Normal("x", 2, 3, 6), training);
        LayerAgreement.Check("nn.InstanceNorm1d(3, affine=True)", () => nn.InstanceNorm1d(3, affine: true), new Inputs().Normal("x", 3, 6), training);
        LayerAgreement.Check("nn.InstanceNorm2d(3, affine=True, track_running_stats=True, momentum=0.2)", () => nn.InstanceNorm2d(3, affine: true, track_running_stats: true, momentum: 0.2), new Inputs().Normal("x", 2, 3, 4, 5), training);
    }

    [Fact]
    public void LayerNormalization()
    {
        LayerAgreement.Check("nn.LayerNorm(4)", () => nn.LayerNorm(4), new Inputs().Normal("x", 2, 3, 4));
        LayerAgreement.Check("nn.LayerNorm((3, 4), eps=0.1)", () => nn.LayerNorm([3, 4], eps: 0.1), new Inputs().Normal("x", 2, 3, 4));
        LayerAgreement.Check("nn.LayerNorm(4, elementwise_affine=False)", () => nn.LayerNorm(4, elementwise_affine: false), new Inputs().Normal("x", 2, 3, 4));
    }

    [Fact]
    public void LayerNormalizationWithoutShift()
    {
        using LayerNorm layer = nn.LayerNorm(4, bias: false);
        Assert.Equal(["weight"], layer.state_dict().Keys);
        Agreement.Check("F.layer_norm(x, (4,))", new Inputs().Normal("x", 2, 4), x => layer.call(x["x"]));
    }

    [Fact]
    public void GroupNormalization()
    {
        LayerAgreement.Check("nn.GroupNorm(2, 6)", () => nn.GroupNorm(2, 6), new Inputs().Normal("x", 3, 6, 4));
        LayerAgreement.Check("nn.GroupNorm(3, 6, eps=0.1, affine=False)", () => nn.GroupNorm(3, 6, eps: 0.1, affine: false), new Inputs().Normal("x", 3, 6, 4, 2));
    }

    [Fact]
    public void NormalizeDividesByNorms()
    {
        Agreement.Check("F.normalize(x)", new Inputs().Normal("x", 3, 4), x => nn.functional.normalize(x["x"]));
        Agreement.Check("F.normalize(x, p=3, dim=0, eps=2.5)", new Inputs().Normal("x", 3, 4), x => nn.functional.normalize(x["x"], 3, 0, 2.5));
        Agreement.Check("F.normalize(x * 0)", new Inputs().Normal("x", 3, 4), x => nn.functional.normalize(x["x"] * 0));
    }

    [Fact]
    public void StatisticsCanBeAssignedAndReset()
    {
        using BatchNorm2d layer = nn.BatchNorm2d(2);
        Tensor before = layer.running_mean!;
        layer.running_mean = full(2, 3.5f);
        Assert.True(before.IsInvalid);
        Assert.Equal([3.5f, 3.5f], layer.state_dict()["running_mean"].data<float>().ToArray());
        layer.num_batches_tracked!.fill_(4);
        layer.reset_running_stats();
        Assert.Equal([0f, 0f], layer.running_mean!.data<float>().ToArray());
        Assert.Equal(0, layer.num_batches_tracked!.item<long>());
        layer.running_mean = null;
        Assert.DoesNotContain("running_mean", layer.state_dict().Keys);
    }

    [Fact]
    public void ConversionKeepsTheCountOfBatchesAnInteger()
    {
        using BatchNorm1d layer = nn.BatchNorm1d(2);
        layer.to(ScalarType.Float64);
        Assert.Equal(ScalarType.Float64, layer.weight.dtype);
        Assert.Equal(ScalarType.Float64, layer.running_var!.dtype);
        Assert.Equal(ScalarType.Int64, layer.num_batches_tracked!.dtype);
        using Tensor output = layer.call(randn(4, 2, dtype: ScalarType.Float64));
        Assert.Equal(ScalarType.Float64, output.dtype);
    }

    [Fact]
    public void BadArgumentsAreNamed()
    {
        Assert.Contains("(2, 3, 4)", Assert.Throws<ArgumentException>(() => nn.BatchNorm2d(3).call(zeros(2, 3, 4))).Message, StringComparison.Ordinal);
        Assert.Contains("expects 5 features", Assert.Throws<ArgumentException>(() => nn.InstanceNorm1d(5).call(zeros(2, 3, 4))).Message, StringComparison.Ordinal);
        Assert.Contains("num_groups (4)", Assert.Throws<ArgumentException>(() => nn.GroupNorm(4, 6)).Message, StringComparison.Ordinal);
        Assert.Contains("(2, 6)", Assert.Throws<ArgumentException>(() => nn.GroupNorm(3, 6).call(zeros(2, 6))).Message, StringComparison.Ordinal);
    }

    static Tensor Evaluate(BatchNorm1d layer, Tensor x)
    {
        layer.eval();
        return layer.call(x);
    }
}
