using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace GPC.LibTorch.Tests.Nn;

public class StateDictTests
{
    [Fact]
    public void ParametersComeBeforeBuffersInTheOrderOfRegistration()
    {
        using var net = new Net();
        Assert.Equal(
            [
                "temperature", "first.weight", "first.bias", "head.weight", "head.bias",
                "blocks.0.weight", "blocks.0.bias", "blocks.1.weight", "blocks.1.bias",
                "first.steps", "head.steps", "blocks.0.steps", "blocks.1.steps",
            ],
            net.state_dict().Keys);
    }

    [Fact]
    public void TheTensorsAreTheModulesOwn()
    {
        using var affine = new Affine();
        Assert.Same(affine.weight, affine.state_dict()["weight"]);
    }

    [Fact]
    public void APrefixAndADictionaryToAddToMayBeGiven()
    {
        using var affine = new Affine();
        using var mine = ones(1);
        var state = new Dictionary<string, Tensor> { ["net.bias"] = mine };
        Assert.Same(state, affine.state_dict(state, "net"));
        Assert.Equal(["net.bias", "net.weight", "net.steps"], state.Keys);
        Assert.Same(mine, state["net.bias"]);
    }

    [Fact]
    public void LoadingCopiesTheValuesAndConvertsThem()
    {
        using var target = new Affine();
        var source = new Dictionary<string, Tensor>
        {
            ["weight"] = full(2, 3, 0.5, dtype: float64),
            ["bias"] = zeros(2),
            ["steps"] = tensor(8L),
        };
        var (missing, unexpected) = target.load_state_dict(source);
        Assert.Empty(missing);
        Assert.Empty(unexpected);
        Assert.Equal(Enumerable.Repeat(0.5f, 6), target.weight.data<float>().ToArray());
        Assert.Equal([0f, 0f], target.bias.data<float>().ToArray());
        Assert.Equal(8L, target.steps.item<long>());
        Assert.True(target.weight.requires_grad);
        Assert.True(target.weight.is_leaf);
    }

    [Fact]
    public void StrictLoadingNamesWhatIsMissingAndUnexpected()
    {
        using var target = new Affine();
        var source = new Dictionary<string, Tensor> { ["weight"] = zeros(2, 3), ["steps"] = tensor(1L), ["extra"] = zeros(1) };
        var error = Assert.Throws<InvalidOperationException>(() => target.load_state_dict(source));
        Assert.Contains("Missing: bias.", error.Message, StringComparison.Ordinal);
        Assert.Contains("Unexpected: extra.", error.Message, StringComparison.Ordinal);
        Assert.Equal(5f, target.weight.data<float>()[1, 2]);
    }

    [Fact]
    public void LooseLoadingTakesWhatBothHaveAndReportsTheRest()
    {
        using var target = new Affine();
        var source = new Dictionary<string, Tensor> { ["bias"] = zeros(2), ["extra"] = zeros(1) };
        var (missing, unexpected) = target.load_state_dict(source, strict: false);
        Assert.Equal(["weight", "steps"], missing);
        Assert.Equal(["extra"], unexpected);
        Assert.Equal([0f, 0f], target.bias.data<float>().ToArray());
        Assert.Equal(5f, target.weight.data<float>()[1, 2]);
    }

    [Fact]
    public void SkippedNamesAreNeitherLoadedNorMissedNorUnexpected()
    {
        using var target = new Affine();
        var source = new Dictionary<string, Tensor> { ["weight"] = zeros(2, 3), ["bias"] = zeros(2), ["extra"] = zeros(1) };
        var (missing, unexpected) = target.load_state_dict(source, skip: ["weight", "steps", "extra"]);
        Assert.Empty(missing);
        Assert.Empty(unexpected);
        Assert.Equal(5f, target.weight.data<float>()[1, 2]);
        Assert.Equal([0f, 0f], target.bias.data<float>().ToArray());
    }

    [Fact]
    public void AnotherShapeIsAnErrorEvenWhereItCouldBeBroadcast()
    {
        using var target = new Affine();
        var source = new Dictionary<string, Tensor> { ["weight"] = zeros(2, 3), ["bias"] = zeros(1), ["steps"] = tensor(1L) };
        var error = Assert.Throws<InvalidOperationException>(() => target.load_state_dict(source));
        Assert.Contains("bias: expected [2], found [1]", error.Message, StringComparison.Ordinal);
        Assert.Equal(5f, target.weight.data<float>()[1, 2]);
    }
}
