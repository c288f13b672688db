using GPC.LibTorch.Tests.Conformance;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace GPC.LibTorch.Tests.Layers;

public class PoolingTests
{
    [Fact]
    public void Maxima()
    {
        LayerAgreement.Check("nn.MaxPool1d(3)", () => nn.MaxPool1d(3), new Inputs().Normal("x", 2, 3, 10));
        LayerAgreement.Check("nn.MaxPool1d(3, 2, 1, 2, ceil_mode=True)", () => nn.MaxPool1d(3, 2, 1, 2, true), new Inputs().Normal("x", 2, 3, 10));
        LayerAgreement.Check("nn.MaxPool2d(2)", () => nn.MaxPool2d(2), new Inputs().Normal("x", 2, 3, 6, 5));
        LayerAgreement.Check("nn.MaxPool2d((3, 2), (2, 1), (1, 0), (1, 2))", () => nn.MaxPool2d((3, 2), (2, 1), (1, 0), (1, 2)), new Inputs().Normal("x", 2, 3, 6, 5));
        LayerAgreement.Check("nn.MaxPool2d((3, 2), ceil_mode=True)", () => nn.MaxPool2d([3, 2], ceil_mode: true), new Inputs().Normal("x", 3, 7, 5));
    }

    [Fact]
    public void MaximaAndTheirIndices()
    {
        LayerAgreement.Check("nn.MaxPool1d(3, return_indices=True)", "m(x)", () => nn.MaxPool1d(3), new Inputs().Normal("x", 2, 3, 10), (layer, x) => Pair(layer.forward_with_indices(x["x"])));
        LayerAgreement.Check("nn.MaxPool2d(2, return_indices=True)", "m(x)", () => nn.MaxPool2d(2), new Inputs().Normal("x", 2, 3, 6, 5), (layer, x) => Pair(layer.forward_with_indices(x["x"])));
        LayerAgreement.Check("nn.AdaptiveMaxPool2d((2, 3), return_indices=True)", "m(x)", () => nn.AdaptiveMaxPool2d([2, 3]), new Inputs().Normal("x", 2, 3, 6, 5), (layer, x) => Pair(layer.forward_with_indices(x["x"])));
    }

    [Fact]
    public void Means()
    {
        LayerAgreement.Check("nn.AvgPool1d(3)", () => nn.AvgPool1d(3), new Inputs().Normal("x", 2, 3, 10));
        LayerAgreement.Check("nn.AvgPool1d(3, 2, 1, True, False)", () => nn.AvgPool1d(3, 2, 1, true, false), new Inputs().Normal("x", 2, 3, 10));
        LayerAgreement.Check("nn.AvgPool2d(2)", () => nn.AvgPool2d(2), new Inputs().Normal("x", 2, 3, 6, 5));
        LayerAgreement.Check("nn.AvgPool2d(2, 1, 1, divisor_override=3)", () => nn.AvgPool2d(2, 1, 1, divisor_override: 3), new Inputs().Normal("x", 2, 3, 6, 5));
        LayerAgreement.Check("nn.AvgPool2d((3, 2), (2, 1), (1, 0), count_include_pad=False)", () => nn.AvgPool2d((3, 2), (2, 1), (1, 0), count_include_pad: false), new Inputs().Normal("x", 2, 3, 6, 5));
        LayerAgreement.Check("nn.AvgPool2d((3, 2), ceil_mode=True)", () => nn.AvgPool2d([3, 2], ceil_mode: true), new Inputs().Normal("x", 2, 3, 7, 5));
    }

    [Fact]
    public void Adaptive()
    {
        LayerAgreement.Check("nn.AdaptiveAvgPool1d(4)", () => nn.AdaptiveAvgPool1d(4), new Inputs().Normal("x", 2, 3, 10));
        LayerAgreement.Check("nn.AdaptiveAvgPool2d(1)", () => nn.AdaptiveAvgPool2d(1), new Inputs().Normal("x", 2, 3, 6, 5));
        LayerAgreement.Check("nn.AdaptiveAvgPool2d((2, 3))", () => nn.AdaptiveAvgPool2d((2, 3)), new Inputs().Normal("x", 2, 3, 6, 5));
        LayerAgreement.Check("nn.AdaptiveAvgPool2d((4, 2))", () => nn.AdaptiveAvgPool2d([4, 2]), new Inputs().Normal("x", 2, 3, 6, 5));
        LayerAgreement.Check("nn.AdaptiveMaxPool2d((4, 2))", () => nn.AdaptiveMaxPool2d([4, 2]), new Inputs().Normal("x", 2, 3, 6, 5));
    }

    static Tensor?[] Pair((Tensor Values, Tensor Indices) pooled) => [pooled.Values, pooled.Indices];
}
