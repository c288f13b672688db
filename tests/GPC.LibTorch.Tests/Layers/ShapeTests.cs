using GPC.LibTorch.Tests.Conformance;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace GPC.LibTorch.Tests.Layers;

public class ShapeTests
{
    [Fact]
    public void FlattenAndUnflatten()
    {
        LayerAgreement.Check("nn.Flatten()", () => nn.Flatten(), new Inputs().Normal("x", 2, 3, 4));
        LayerAgreement.Check("nn.Flatten(0, 1)", () => nn.Flatten(0, 1), new Inputs().Normal("x", 2, 3, 4));
        LayerAgreement.Check("nn.Unflatten(1, (2, 3))", () => nn.Unflatten(1, [2, 3]), new Inputs().Normal("x", 2, 6, 4));
    }

    [Fact]
    public void PixelShuffle()
    {
        LayerAgreement.Check("nn.PixelShuffle(2)", () => nn.PixelShuffle(2), new Inputs().Normal("x", 2, 8, 3, 2));
        LayerAgreement.Check("nn.PixelUnshuffle(2)", () => nn.PixelUnshuffle(2), new Inputs().Normal("x", 2, 2, 6, 4));
    }

    [Fact]
    public void PaddingLayers()
    {
        LayerAgreement.Check("nn.ConstantPad1d(2, 3.5)", () => nn.ConstantPad1d(2, 3.5), new Inputs().Normal("x", 2, 3, 4));
        LayerAgreement.Check("nn.ConstantPad2d((1, 2, 0, 3), 3.5)", () => nn.ConstantPad2d((1, 2, 0, 3), 3.5), new Inputs().Normal("x", 2, 3, 4, 5));
        LayerAgreement.Check("nn.ConstantPad3d(1, 3.5)", () => nn.ConstantPad3d(1, 3.5), new Inputs().Normal("x", 2, 2, 3, 4, 5));
        LayerAgreement.Check("nn.ZeroPad2d((1, -1, 0, 3))", () => nn.ZeroPad2d((1, -1, 0, 3)), new Inputs().Normal("x", 2, 3, 4, 5));
        LayerAgreement.Check("nn.ReflectionPad1d((1, 2))", () => nn.ReflectionPad1d((1, 2)), new Inputs().Normal("x", 2, 3, 4));
        LayerAgreement.Check("nn.ReflectionPad2d(2)", () => nn.ReflectionPad2d(2), new Inputs().Normal("x", 2, 3, 4, 5));
        LayerAgreement.Check("nn.ReflectionPad3d((1, 2, 0, 1, 1, 1))", () => nn.ReflectionPad3d((1, 2, 0, 1, 1, 1)), new Inputs().Normal("x", 2, 2, 3, 4, 5));
        LayerAgreement.Check("nn.ReplicationPad1d(3)", () => nn.ReplicationPad1d(3), new Inputs().Normal("x", 2, 3, 4));
        LayerAgreement.Check("nn.ReplicationPad2d((1, 2, 0, 3))", () => nn.ReplicationPad2d((1, 2, 0, 3)), new Inputs().Normal("x", 2, 3, 4, 5));
        LayerAgreement.Check("nn.ReplicationPad3d(1)", () => nn.ReplicationPad3d(1), new Inputs().Normal("x", 2, 2, 3, 4, 5));
    }

    [Fact]
    public void PaddingFunction()
    {
        Agreement.Check("F.pad(x, (1, 2), value=1.5)", new Inputs().Normal("x", 2, 3), x => nn.functional.pad(x["x"], (1, 2), value: 1.5));
        Agreement.Check("F.pad(x, (1, 2, 3, 0))", new Inputs().Normal("x", 2, 3), x => nn.functional.pad(x["x"], (1, 2, 3, 0)));
        Agreement.Check("F.pad(x, (2, 2, 2, 2))", new Inputs().Normal("x", 2, 3), x => nn.functional.pad(x["x"], 2));
        Agreement.Check("F.pad(x, (1, 1, 1, 0), 'circular')", new Inputs().Normal("x", 1, 2, 3, 4), x => nn.functional.pad(x["x"], [1, 1, 1, 0], PaddingModes.Circular));
        Agreement.Check("F.pad(x, (1, 1), 'replicate')", new Inputs().Normal("x", 1, 2, 3), x => nn.functional.pad(x["x"], stackalloc long[] { 1, 1 }, PaddingModes.Replicate));
    }

    [Fact]
    public void OneHot()
    {
        Agreement.Check("F.one_hot(x)", new Inputs().Values("x", [3], 2L, 0L, 1L), x => nn.functional.one_hot(x["x"]));
        Agreement.Check("F.one_hot(x, 5)", new Inputs().Values("x", [3, 1], 2L, 0L, 1L), x => nn.functional.one_hot(x["x"], 5));
    }
}
