using GPC.LibTorch.Tests.Conformance;
using TorchSharp;
using TorchSharp.Modules;
using Xunit;
using static TorchSharp.torch;

namespace GPC.LibTorch.Tests.Layers;

public class LinearTests
{
    [Fact]
    public void Linear() => LayerAgreement.Check("nn.Linear(3, 4)", () => nn.Linear(3, 4), new Inputs().Normal("x", 5, 3));

    [Fact]
    public void LinearOfABatchOfSequencesWithoutBias() =>
        LayerAgreement.Check("nn.Linear(3, 4, bias=False)", () => nn.Linear(3, 4, hasBias: false), new Inputs().Normal("x", 2, 5, 3));

    [Fact]
    public void LinearInDouble() =>
        LayerAgreement.Check("nn.Linear(3, 4, dtype=torch.float64)", "m(x.double())", () => nn.Linear(3, 4, dtype: ScalarType.Float64), new Inputs().Normal("x", 5, 3), (layer, x) => [layer.call(x["x"].to(ScalarType.Float64))]);

    [Fact]
    public void Bilinear() =>
        LayerAgreement.Check("nn.Bilinear(3, 4, 2)", () => nn.Bilinear(3, 4, 2), new Inputs().Normal("x", 5, 3).Normal("y", 5, 4));

    [Fact]
    public void BilinearWithoutBias() =>
        LayerAgreement.Check("nn.Bilinear(3, 4, 2, bias=False)", () => nn.Bilinear(3, 4, 2, hasBias: false), new Inputs().Normal("x", 5, 3).Normal("y", 5, 4));

    [Fact]
    public void Embedding() =>
        LayerAgreement.Check("nn.Embedding(7, 3)", () => nn.Embedding(7, 3), new Inputs().Integers("x", 0, 7, 2, 5));

    [Fact]
    public void EmbeddingWithPadding() =>
        LayerAgreement.Check("nn.Embedding(7, 3, padding_idx=-2)", () => nn.Embedding(7, 3, padding_idx: -2), new Inputs().Values("x", [4], 5L, 1L, 5L, 0L));

    [Fact]
    public void EmbeddingWithBoundedNormsAndScaledGradients() => LayerAgreement.Check(
        "nn.Embedding(7, 3, max_norm=1.5, norm_type=1, scale_grad_by_freq=True)",
        () => nn.Embedding(7, 3, max_norm: 1.5, norm_type: 1, scale_grad_by_freq: true), new Inputs().Values("x", [4], 5L, 1L, 5L, 0L));

    [Fact]
    public void EmbeddingFromPretrainedSharesTheTableAndLeavesItAlone()
    {
        using Tensor table = arange(6, dtype: ScalarType.Float32).reshape(3, 2);
        using Embedding frozen = nn.Embedding_from_pretrained(table);
        using Embedding learnt = nn.Embedding_from_pretrained(table, freeze: false);
        Assert.False(frozen.weight!.requires_grad);
        Assert.True(learnt.weight!.requires_grad);
        Assert.False(table.requires_grad);
        table.fill_(5);
        using Tensor row = frozen.call(tensor(new long[] { 2 }));
        Assert.Equal([5f, 5f], row.data<float>().ToArray());
    }

    [Fact]
    public void ALinearLayerOverGivenParameters()
    {
        var weight = new Parameter(ones(2, 3));
        using Linear layer = nn.Linear(weight);
        Assert.Same(weight, layer.weight);
        Assert.Null(layer.bias);
        Assert.Equal((3, 2), (layer.in_features, layer.out_features));
        Assert.Equal(["weight"], layer.state_dict().Keys);
    }

    [Fact]
    public void AssignedParametersAreRegisteredAndTheFormerOnesFreed()
    {
        using Linear layer = nn.Linear(3, 2);
        Parameter before = layer.weight, after = new(zeros(2, 3));
        layer.weight = after;
        layer.bias = null;
        Assert.True(before.IsInvalid);
        Assert.Same(after, Assert.Single(layer.parameters()));
        Assert.Throws<ArgumentNullException>(() => layer.weight = null!);
    }

    [Fact]
    public void ParametersOutliveTheScopeTheyAreMadeIn()
    {
        Linear layer;
        using (NewDisposeScope()) layer = nn.Linear(3, 2);
        Assert.False(layer.weight.IsInvalid);
        layer.Dispose();
        Assert.True(layer.weight.IsInvalid);
    }

    [Fact]
    public void BadArgumentsAreNamed()
    {
        Assert.Contains("(2)", Assert.Throws<ArgumentException>(() => nn.Linear(new Parameter(ones(2)))).Message, StringComparison.Ordinal);
        Assert.Contains("from -7 to 6", Assert.Throws<ArgumentOutOfRangeException>(() => nn.Embedding(7, 3, padding_idx: 7)).Message, StringComparison.Ordinal);
        Assert.Contains("(3)", Assert.Throws<ArgumentException>(() => nn.Embedding_from_pretrained(ones(3))).Message, StringComparison.Ordinal);
    }
}
