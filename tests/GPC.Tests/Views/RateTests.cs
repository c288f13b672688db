using GPC.Views;
using Xunit;
using static TorchSharp.torch;

namespace GPC.Tests.Views;

/// <summary>Steps change samples at the rate of their probability, each sample for itself.</summary>
public class RateTests
{
    const double Probability = 0.3;

    static readonly Dictionary<string, Func<Tensor, Generator, Tensor>> Steps = new()
    {
        ["ColorJitter"] = (images, generator) => ColorJitter.Apply(images, 0.4, 0, 0, 0, Probability, generator),
        ["Grayscale"] = (images, generator) => PixelSteps.Grayscale(images, Probability, generator),
        ["GaussianBlur"] = (images, generator) => GaussianBlur.Apply(images, 3, 1, 2, Probability, generator),
        ["Solarize"] = (images, generator) => PixelSteps.Solarize(images, 0.5, Probability, generator),
        ["Posterize"] = (images, generator) => PixelSteps.Posterize(images, 2, Probability, generator),
        ["Cutout"] = (images, generator) => PixelSteps.Cutout(images, 2, Probability, generator),
        ["GaussianNoise"] = (images, generator) => PixelSteps.GaussianNoise(images, 0.1, Probability, generator),
    };

    public static TheoryData<string> All => [.. Steps.Keys];

    [Theory]
    [MemberData(nameof(All))]
    public void TheRateIsTheProbability(string step)
    {
        using var scope = NewDisposeScope();
        var images = rand([1, 3, 4, 4], generator: new Generator(1)).expand(Statistic.Count, 3, 4, 4);
        var changed = Same.Numbers((Steps[step](images, new Generator(21)) - images).abs().amax([1, 2, 3]).gt(0));
        Statistic.HasRate([.. changed.Select(value => value != 0)], Probability);
        Statistic.AreUncorrelated(changed);
    }

    [Fact]
    public void ShearsAreUniform()
    {
        using var scope = NewDisposeScope();
        using var generator = new Generator(22);
        using var geometry = Geometry.Of(zeros(1, 1, 1, 1).expand(Statistic.Count, 1, 8, 8)).RandomAffine(0, 0, 0, 30, 1, generator);
        var slants = Same.Numbers(geometry.Maps.select(1, 0).select(1, 1)).Select(tangent => Math.Atan(tangent) * 180 / Math.PI).ToList();
        Statistic.IsUniform(slants, -30, 30);
        Statistic.AreUncorrelated(slants);
    }
}
