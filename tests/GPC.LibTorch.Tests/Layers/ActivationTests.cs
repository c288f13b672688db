using GPC.LibTorch.Tests.Conformance;
using TorchSharp;
using TorchSharp.Modules;
using Xunit;
using static TorchSharp.torch;

namespace GPC.LibTorch.Tests.Layers;

public class ActivationTests
{
    static readonly Dictionary<string, Func<bool, nn.Module<Tensor, Tensor>>> InPlace = new()
    {
        ["nn.ReLU()"] = inplace => nn.ReLU(inplace),
        ["nn.ReLU6()"] = inplace => nn.ReLU6(inplace),
        ["nn.LeakyReLU()"] = inplace => nn.LeakyReLU(inplace: inplace),
        ["nn.LeakyReLU(0.2)"] = inplace => nn.LeakyReLU(0.2, inplace),
        ["nn.GELU()"] = nn.GELU,
        ["nn.SiLU()"] = nn.SiLU,
        ["nn.ELU()"] = inplace => nn.ELU(inplace: inplace),
        ["nn.ELU(0.7)"] = inplace => nn.ELU(0.7, inplace),
        ["nn.CELU(0.7)"] = inplace => nn.CELU(0.7, inplace),
        ["nn.SELU()"] = inplace => nn.SELU(inplace),
        ["nn.Softsign()"] = nn.Softsign,
        ["nn.Tanh()"] = inplace => nn.Tanh(inplace),
        ["nn.Sigmoid()"] = nn.Sigmoid,
        ["nn.Hardtanh(-0.5, 0.8)"] = inplace => nn.Hardtanh(-0.5, 0.8, inplace),
        ["nn.Hardswish()"] = inplace => nn.Hardswish(inplace),
        ["nn.Mish()"] = nn.Mish,
    };

    static readonly Dictionary<string, Func<nn.Module<Tensor, Tensor>>> Others = new()
    {
        ["nn.GELU()"] = nn.GELU,
        ["nn.SiLU()"] = nn.SiLU,
        ["nn.Softsign()"] = nn.Softsign,
        ["nn.Tanh()"] = nn.Tanh,
        ["nn.Sigmoid()"] = nn.Sigmoid,
        ["nn.Mish()"] = nn.Mish,
        ["nn.LogSigmoid()"] = nn.LogSigmoid,
        ["nn.Softplus()"] = () => nn.Softplus(),
        ["nn.Softplus(2, 0.5)"] = () => nn.Softplus(2, 0.5),
        ["nn.Softmax(1)"] = () => nn.Softmax(1),
        ["nn.LogSoftmax(-1)"] = () => nn.LogSoftmax(-1),
        ["nn.PReLU()"] = () => nn.PReLU(1),
        ["nn.PReLU(6, 0.1)"] = () => nn.PReLU(6, 0.1),
    };

    public static TheoryData<string> InPlaceNames => [.. InPlace.Keys];

    public static TheoryData<string> OtherNames => [.. Others.Keys];

    [Theory]
    [MemberData(nameof(InPlaceNames))]
    public void IntoANewTensor(string python) => LayerAgreement.Check(python, () => InPlace[python](false), new Inputs().Normal("x", 4, 6));

    [Theory]
    [MemberData(nameof(OtherNames))]
    public void WithoutChoice(string python) => LayerAgreement.Check(python, Others[python], new Inputs().Normal("x", 4, 6));

    [Theory]
    [MemberData(nameof(InPlaceNames))]
    public void OverTheInput(string python)
    {
        LayerAgreement.Check(python, () => InPlace[python](false), new Inputs().Normal("x", 4, 6));
        using nn.Module<Tensor, Tensor> into = InPlace[python](false), over = InPlace[python](true);
        using Tensor x = linspace(-2, 2, 12), expected = into.call(x);
        Tensor output = over.call(x);
        Assert.Equal(expected.data<float>().ToArray(), x.data<float>().ToArray());
        output.Dispose();
        Assert.False(x.IsInvalid, "disposing the output must leave the input alone");
    }

    [Fact]
    public void InPlaceActivationsCanBeChainedAndDifferentiated() => Agreement.Check(
        "F.dropout(F.leaky_relu_(F.relu6(x * 3, inplace=True), 0.1), 0.0)", new Inputs().Normal("x", 4, 6),
        x =>
        {
            using Tensor scaled = x["x"] * 3;
            using Tensor first = nn.functional.relu6(scaled, inplace: true);
            using Tensor second = nn.functional.leaky_relu(first, 0.1, inplace: true);
            return nn.functional.dropout(second, 0, inplace: true);
        });

    [Fact]
    public void SettingsCanBeReadAndSet()
    {
        using Hardtanh layer = nn.Hardtanh(-2, 3, true);
        Assert.Equal((-2, 3, true), (layer.min_val, layer.max_val, layer.inplace));
        layer.max_val = 1;
        using Tensor output = layer.call(full(1, 5f));
        Assert.Equal(1, output.item<float>());
    }
}
