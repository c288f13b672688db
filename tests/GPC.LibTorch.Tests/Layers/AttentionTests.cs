using GPC.LibTorch.Tests.Conformance;
using TorchSharp;
using TorchSharp.Modules;
using Xunit;
using static TorchSharp.torch;

namespace GPC.LibTorch.Tests.Layers;

public class AttentionTests
{
    static Inputs Sequences(long queryFeatures = 8, long keyFeatures = 8, long valueFeatures = 8) =>
        new Inputs().Normal("q", 4, 2, queryFeatures).Normal("k", 5, 2, keyFeatures).Normal("v", 5, 2, valueFeatures);

    [Fact]
    public void SelfAttention() => LayerAgreement.Check(
        "nn.MultiheadAttention(8, 2)", "m(q, q, q)", () => nn.MultiheadAttention(8, 2), new Inputs().Normal("q", 4, 2, 8),
        (layer, x) => Pair(layer.call(x["q"], x["q"], x["q"])));

    [Fact]
    public void AttentionToAnotherSequence() => LayerAgreement.Check(
        "nn.MultiheadAttention(8, 2)", "m(q, k, v)", () => nn.MultiheadAttention(8, 2), Sequences(),
        (layer, x) => Pair(layer.call(x["q"], x["k"], x["v"])));

    [Fact]
    public void FeaturesOfSeveralSizesWithoutBias() => LayerAgreement.Check(
        "nn.MultiheadAttention(8, 4, bias=False, kdim=3, vdim=6)", "m(q, k, v)", () => nn.MultiheadAttention(8, 4, bias: false, kdim: 3, vdim: 6), Sequences(8, 3, 6),
        (layer, x) => Pair(layer.call(x["q"], x["k"], x["v"])));

    [Fact]
    public void AppendedKeysAndMasks() => LayerAgreement.Check(
        "nn.MultiheadAttention(8, 2, add_bias_kv=True, add_zero_attn=True)", "m(q, k, v, key_padding_mask=p, attn_mask=a)",
        () => nn.MultiheadAttention(8, 2, add_bias_kv: true, add_zero_attn: true), Sequences().Booleans("p", 0.3, 2, 5).Booleans("a", 0.3, 4, 5),
        (layer, x) => Pair(layer.call(x["q"], x["k"], x["v"], x["p"], true, x["a"])));

    [Fact]
    public void MasksOfNumbersPerHead() => LayerAgreement.Check(
        "nn.MultiheadAttention(8, 2)", "m(q, k, v, attn_mask=a)", () => nn.MultiheadAttention(8, 2), Sequences().Normal("a", 4, 4, 5),
        (layer, x) => Pair(layer.call(x["q"], x["k"], x["v"], attn_mask: x["a"])));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void DropoutOfWeights(bool training) => LayerAgreement.Check(
        "nn.MultiheadAttention(8, 2, dropout=0.4)", "m(q, k, v)", () => nn.MultiheadAttention(8, 2, 0.4), Sequences(),
        (layer, x) => Pair(layer.call(x["q"], x["k"], x["v"])), training);

    [Fact]
    public void WeightsThatAreNotWantedAreAnInvalidTensor()
    {
        using MultiheadAttention layer = nn.MultiheadAttention(8, 2);
        using Tensor x = zeros(4, 2, 8);
        (Tensor output, Tensor weights) = layer.call(x, x, x, need_weights: false);
        Assert.False(output.IsInvalid);
        Assert.True(weights.IsInvalid);
        weights.Dispose();
        output.Dispose();
    }

    [Fact]
    public void BadArgumentsAreNamed()
    {
        Assert.Contains("num_heads (3)", Assert.Throws<ArgumentException>(() => nn.MultiheadAttention(8, 3)).Message, StringComparison.Ordinal);
        using MultiheadAttention layer = nn.MultiheadAttention(8, 2);
        Assert.Contains("query of shape", Assert.Throws<ArgumentException>(() => layer.call(zeros(2, 8), zeros(2, 2, 8), zeros(2, 2, 8))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ScaledDotProducts()
    {
        Inputs Tensors() => new Inputs().Normal("q", 2, 3, 4, 5).Normal("k", 2, 3, 6, 5).Normal("v", 2, 3, 6, 7).Booleans("b", 0.7, 4, 6).Normal("a", 4, 6);
        Agreement.Check("torch.softmax(q @ k.mT / 5 ** 0.5, -1) @ v", Tensors(), x => nn.functional.scaled_dot_product_attention(x["q"], x["k"], x["v"]));
        Agreement.Check("torch.softmax((q @ k.mT / 5 ** 0.5).masked_fill(~b, -torch.inf), -1) @ v", Tensors(), x => nn.functional.scaled_dot_product_attention(x["q"], x["k"], x["v"], x["b"]));
        Agreement.Check("torch.softmax(q @ k.mT / 5 ** 0.5 + a, -1) @ v", Tensors(), x => nn.functional.scaled_dot_product_attention(x["q"], x["k"], x["v"], x["a"]));
        Agreement.Check("torch.softmax((q @ k.mT / 5 ** 0.5).masked_fill(torch.ones(4, 6).triu(1).bool(), -torch.inf), -1) @ v", Tensors(), x => nn.functional.scaled_dot_product_attention(x["q"], x["k"], x["v"], is_casual: true));
        Agreement.Check("F.dropout(torch.softmax(q @ k.mT / 5 ** 0.5, -1), 0.4) @ v", Tensors(), x => nn.functional.scaled_dot_product_attention(x["q"], x["k"], x["v"], p: 0.4), seed: 5);
    }

    [Fact]
    public void ScaledDotProductsTakeAMaskOrTheCausalOne()
    {
        using Tensor x = zeros(1, 2, 2);
        Assert.Throws<ArgumentException>(() => nn.functional.scaled_dot_product_attention(x, x, x, ones(2, 2), is_casual: true));
        Assert.Throws<ArgumentException>(() => nn.functional.scaled_dot_product_attention(x, x, x, p: -0.1));
    }

    static Tensor?[] Pair(Tuple<Tensor, Tensor> attention) => [attention.Item1, attention.Item2];
}
