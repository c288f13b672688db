using GPC.Generators.Tests.Harness;
using GPC.Layers.Modules;
using GPC.Oracle;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace GPC.Generators.Tests.Models.Layers;

/// <summary>The modules that TorchSharp lacks are PyTorch's: names and initial values of their state, results, gradients, state afterwards.</summary>
[Collection(TorchRandomness.Name)]
public class ModuleAgreementTests
{
    public static TheoryData<string, bool> Cases
    {
        get
        {
            var cases = new TheoryData<string, bool>();
            foreach (var python in Modules.Keys)
            {
                cases.Add(python, true);
                cases.Add(python, false);
            }
            return cases;
        }
    }

    static readonly Dictionary<string, (string Call, long[] Input, Func<nn.Module<Tensor, Tensor>> Make)> Modules = new()
    {
        ["nn.utils.weight_norm(nn.Linear(5, 4))"] = ("m(x)", [3, 5], () => new WeightNorm(new LinearMap(5, 4))),
        ["nn.utils.weight_norm(nn.Linear(5, 4, bias=False))"] = ("m(x)", [3, 2, 5], () => new WeightNorm(new LinearMap(5, 4, false))),
        ["nn.utils.weight_norm(nn.Conv1d(4, 6, 3, stride=2, padding=1, dilation=2, groups=2))"] =
            ("m(x)", [3, 4, 9], () => new WeightNorm(new ConvolutionMap(4, 6, [3], [2], [1], [2], 2))),
        ["nn.utils.weight_norm(nn.Conv2d(3, 4, (3, 2), padding=(1, 0)))"] =
            ("m(x)", [2, 3, 5, 6], () => new WeightNorm(new ConvolutionMap(3, 4, [3, 2], [1, 1], [1, 0], [1, 1]))),
        ["nn.utils.spectral_norm(nn.Linear(5, 4))"] = ("m(x)", [3, 5], () => new SpectralNorm(new LinearMap(5, 4))),
        ["nn.utils.spectral_norm(nn.Conv1d(4, 6, 3, bias=False))"] = ("m(x)", [3, 4, 9], () => new SpectralNorm(new ConvolutionMap(4, 6, [3], [1], [0], [1], 1, false))),
        ["nn.utils.spectral_norm(nn.Conv2d(4, 6, 3, stride=2, padding=1, groups=2))"] =
            ("m(x)", [2, 4, 5, 6], () => new SpectralNorm(new ConvolutionMap(4, 6, [3, 3], [2, 2], [1, 1], [1, 1], 2))),
        ["nn.MultiheadAttention(8, 2, batch_first=True)"] = ("m(x, x, x)[0]", [3, 5, 8], () => new MultiheadSelfAttention(8, 2)),
        ["nn.MultiheadAttention(8, 4, bias=False, dropout=0.4, batch_first=True)"] = ("m(x, x, x)[0]", [3, 5, 8], () => new MultiheadSelfAttention(8, 4, 0.4, false)),
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void IsPyTorchs(string python, bool training)
    {
        var (call, input, make) = Modules[python];
        LayerAgreement.Check(python, call, make, new Inputs().Normal("x", input), (module, x) => [module.call(x["x"])], training);
    }

    [Fact]
    public void SpectralNormConvergesToTheGreatestSingularValue()
    {
        using var layer = new SpectralNorm(new LinearMap(5, 4, false));
        using var identity = eye(5);
        for (var step = 0; step < 200; step++) layer.call(identity).Dispose();
        using var transposed = layer.call(identity);
        using var values = linalg.svdvals(transposed);
        Assert.Equal(1, values.max().item<float>(), 1e-4);
    }

    [Fact]
    public void GradientsOfTwoPassesAreIndependent()
    {
        using var layer = new SpectralNorm(new LinearMap(5, 4));
        using var first = layer.call(randn(3, 5));
        using var second = layer.call(randn(3, 5));
        (first.sum() - second.sum()).backward();
        Assert.True(layer.named_parameters().Single(parameter => parameter.name == "weight_orig").parameter.grad is not null);
    }

    [Fact]
    public void StateSurvivesTheScopeItWasMadeIn()
    {
        SpectralNorm layer;
        MultiheadSelfAttention attention;
        using (NewDisposeScope())
        {
            layer = new SpectralNorm(new LinearMap(5, 4));
            attention = new MultiheadSelfAttention(4, 2);
        }
        using (layer)
        using (attention)
        using (var output = attention.call(layer.call(ones(2, 3, 5))))
            Assert.Equal([2, 3, 4], output.shape);
    }

    [Fact]
    public void BadArgumentsAreNamed()
    {
        Assert.Contains("heads must divide the features, found 3 and 8", Assert.Throws<ArgumentException>(() => new MultiheadSelfAttention(8, 3)).Message, StringComparison.Ordinal);
        Assert.Contains("dropout", Assert.Throws<ArgumentOutOfRangeException>(() => new MultiheadSelfAttention(8, 2, 1)).Message, StringComparison.Ordinal);
    }
}
