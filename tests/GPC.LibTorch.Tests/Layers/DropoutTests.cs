using GPC.LibTorch.Tests.Conformance;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace GPC.LibTorch.Tests.Layers;

public class DropoutTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void SameDrawsAsPyTorch(bool training)
    {
        LayerAgreement.Check("nn.Dropout(0.3)", () => nn.Dropout(0.3), new Inputs().Normal("x", 4, 25), training);
        LayerAgreement.Check("nn.Dropout1d(0.3)", () => nn.Dropout1d(0.3), new Inputs().Normal("x", 4, 5, 3), training);
        LayerAgreement.Check("nn.Dropout1d(0.3)", "m(x.clone())", () => nn.Dropout1d(0.3), new Inputs().Normal("x", 20, 3), (layer, x) => [layer.call(x["x"])], training);
        LayerAgreement.Check("nn.Dropout2d(0.3)", () => nn.Dropout2d(0.3), new Inputs().Normal("x", 4, 5, 2, 3), training);
        LayerAgreement.Check("nn.AlphaDropout(0.3)", () => nn.AlphaDropout(0.3), new Inputs().Normal("x", 4, 25), training);
    }

    [Fact]
    public void InPlace()
    {
        Agreement.Check("F.dropout(x.clone(), 0.4, True, True)", new Inputs().Normal("x", 4, 25), x => nn.functional.dropout(x["x"].clone(), 0.4, true, true), seed: 3);
        Agreement.Check("F.dropout1d(x.clone(), 0.4, True, True)", new Inputs().Normal("x", 4, 25), x => nn.functional.dropout1d(x["x"].clone(), 0.4, true, true), seed: 3);
        Agreement.Check("F.dropout2d(x.clone(), 0.4, True, True)", new Inputs().Normal("x", 4, 5, 1, 2), x => nn.functional.dropout2d(x["x"].clone(), 0.4, true, true), seed: 3);
        Agreement.Check("F.alpha_dropout(x.clone(), 0.4, True, True)", new Inputs().Normal("x", 4, 25), x => nn.functional.alpha_dropout(x["x"].clone(), 0.4, true, true), seed: 3);
        using Tensor input = ones(100), output = nn.functional.dropout(input, 1, inplace: true);
        Assert.Equal(0, input.sum().item<float>());
    }

    [Fact]
    public void AProbabilityOutside0And1IsRefused() =>
        Assert.Contains("between 0 and 1", Assert.Throws<System.Runtime.InteropServices.ExternalException>(() => nn.functional.dropout(ones(3), 1.5)).Message, StringComparison.Ordinal);
}
