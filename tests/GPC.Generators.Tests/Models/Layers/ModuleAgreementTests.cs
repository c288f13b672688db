using System.Text.Json.Nodes;
using GPC.Generators.Tests.Harness;
using GPC.Layers.Modules;
using GPC.Oracle;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace GPC.Generators.Tests.Models.Layers;

/// <summary>
/// The modules that TorchSharp lacks are PyTorch's: names and initial values of their state, results, gradients, state afterwards.
/// </summary>
[Collection(TorchRandomness.Name)]
public class ModuleAgreementTests
{
    // Versions of libtorch add up sums in another order, so norms may differ in the last digit.
    const double Tolerance = 1e-5;
    const long Seed = 20260;

    public static TheoryData<string> Names => [.. Modules.Keys];

    static readonly Dictionary<string, Func<nn.Module<Tensor, Tensor>>> Modules = new()
    {
        ["nn.utils.weight_norm(nn.Linear(5, 4))"] = () => new WeightNorm(new LinearMap(5, 4)),
        ["nn.utils.weight_norm(nn.Linear(5, 4, bias=False))"] = () => new WeightNorm(new LinearMap(5, 4, false)),
        ["nn.utils.weight_norm(nn.Conv1d(4, 6, 3, stride=2, padding=1, dilation=2, groups=2))"] = () =>
            new WeightNorm(new ConvolutionMap(4, 6, [3], [2], [1], [2], 2)),
        ["nn.utils.weight_norm(nn.Conv2d(3, 4, (3, 2), padding=(1, 0)))"] = () =>
            new WeightNorm(new ConvolutionMap(3, 4, [3, 2], [1, 1], [1, 0], [1, 1])),
        ["nn.utils.spectral_norm(nn.Linear(5, 4))"] = () => new SpectralNorm(new LinearMap(5, 4)),
        ["nn.utils.spectral_norm(nn.Conv1d(4, 6, 3, bias=False))"] = () =>
            new SpectralNorm(new ConvolutionMap(4, 6, [3], [1], [0], [1], 1, false)),
        ["nn.utils.spectral_norm(nn.Conv2d(4, 6, 3, stride=2, padding=1, groups=2))"] = () =>
            new SpectralNorm(new ConvolutionMap(4, 6, [3, 3], [2, 2], [1, 1], [1, 1], 2)),
        ["nn.MultiheadAttention(8, 2, batch_first=True)"] = () => new MultiheadSelfAttention(8, 2),
        ["nn.MultiheadAttention(8, 4, bias=False, batch_first=True)"] = () => new MultiheadSelfAttention(8, 4, bias: false),
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void IsPyTorchs(string name)
    {
        var expected = Expected.Of("modules", name);
        foreach (var mode in (string[])["training", "evaluation"])
        {
            using var scope = NewDisposeScope();
            manual_seed(Seed).Dispose();
            using var module = Modules[name]();
            Same("the initial state", expected["initial"]!, module.state_dict());

            module.train(mode == "training");
            var input = expected["input"]!.ToTensor().requires_grad_();
            var output = module.call(input);
            Near($"the result in {mode}", expected[mode]!["output"]!, output);
            Same($"the state after {mode}", expected[mode]!["state"]!, module.state_dict());

            // The weights of oracle.py.
            var weights = ((7 * arange(output.numel()) + 3) % 11 - 5.5) / 4;
            (output * weights.to(ScalarType.Float32).reshape(output.shape)).sum().backward();
            var gradients = module.named_parameters().ToDictionary(parameter => parameter.name, parameter => parameter.parameter.grad!);
            Same($"the gradients in {mode}", expected[mode]!["gradients"]!, new(gradients) { ["input"] = input.grad! });
        }
    }

    [Fact]
    public void EveryExpectedModuleIsCompared() => Assert.Equal(Expected.Of("modules").Select(module => module.Key), Modules.Keys);

    static void Same(string what, JsonNode expected, Dictionary<string, Tensor> found)
    {
        Assert.Equal(expected.AsObject().Select(one => one.Key).Order(), found.Keys.Order());
        foreach (var (name, tensor) in found)
            Near($"{name} of {what}", expected[name]!, tensor);
    }

    static void Near(string what, JsonNode expected, Tensor found)
    {
        var theirs = expected.ToTensor();
        Assert.Equal(theirs.shape, found.shape);
        var error = ((found.detach() - theirs).abs() / (1 + theirs.abs())).max().item<float>();
        Assert.True(error <= Tolerance, $"{what} differs by {error} of 1 + its size.");
    }

    [Fact]
    public void DropoutLeavesTheMeanAsItIs()
    {
        using var scope = NewDisposeScope();
        manual_seed(Seed).Dispose();
        using var attention = new MultiheadSelfAttention(8, 4, 0.4, bias: false);
        using var noGradient = no_grad();
        var input = randn(1, 5, 8);

        // The result is linear in the attention that is dropped; a batch of equal samples is a sample of results.
        var results = attention.call(input.expand(20_000, 5, 8));
        attention.eval();
        var expected = attention.call(input);
        var error = results.std(0, unbiased: false) / Math.Sqrt(20_000);
        Assert.True(error.min().item<float>() > 0, "Nothing is dropped.");
        Assert.InRange(((results.mean([0]) - expected[0]).abs() / error).max().item<float>(), 0, 6);
    }

    [Fact]
    public void SpectralNormConvergesToTheGreatestSingularValue()
    {
        using var layer = new SpectralNorm(new LinearMap(5, 4, false));
        using var identity = eye(5);
        for (var step = 0; step < 200; step++)
            layer.call(identity).Dispose();
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
        Assert.Contains(
            "heads must divide the features, found 3 and 8",
            Assert.Throws<ArgumentException>(() => new MultiheadSelfAttention(8, 3)).Message,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "dropout",
            Assert.Throws<ArgumentOutOfRangeException>(() => new MultiheadSelfAttention(8, 2, 1)).Message,
            StringComparison.Ordinal
        );
    }
}
