using GPC.Views;
using Xunit;
using static TorchSharp.torch;

namespace GPC.Tests.Views;

/// <summary>What holds for every step.</summary>
public class StepTests
{
    static readonly Dictionary<string, Func<Tensor, Generator, Tensor>> Steps = new()
    {
        ["RandomCrop"] = (images, generator) => Seen(images, geometry => geometry.RandomCrop(10, 9, 2, generator)),
        ["RandomResizedCrop"] = (images, generator) =>
            Seen(images, geometry => geometry.RandomResizedCrop(8, 8, (0.08, 1), (0.75, 4 / 3.0), generator)),
        ["HorizontalFlip"] = (images, generator) => Seen(images, geometry => geometry.HorizontalFlip(0.5, generator)),
        ["RandomAffine"] = (images, generator) => Seen(images, geometry => geometry.RandomAffine(10, 0.1, 0.1, 5, 0.5, generator)),
        ["several"] = (images, generator) =>
            Seen(images, geometry =>
                geometry.RandomCrop(10, 10, 2, generator).HorizontalFlip(0.5, generator).RandomAffine(10, 0.1, 0.1, 0, 1, generator)
            ),
        ["ColorJitter"] = (images, generator) => ColorJitter.Apply(images, 0.4, 0.4, 0.4, 0.1, 0.8, generator),
        ["Grayscale"] = (images, generator) => PixelSteps.Grayscale(images, 0.5, generator),
        ["GaussianBlur"] = (images, generator) => GaussianBlur.Apply(images, 3, 0.1, 2, 0.5, generator),
        ["Solarize"] = (images, generator) => PixelSteps.Solarize(images, 0.5, 0.5, generator),
        ["Posterize"] = (images, generator) => PixelSteps.Posterize(images, 3, 0.5, generator),
        ["Cutout"] = (images, generator) => PixelSteps.Cutout(images, 4, 0.5, generator),
        ["GaussianNoise"] = (images, generator) => PixelSteps.GaussianNoise(images, 0.1, 0.5, generator),
        ["Apply of a map"] = (images, generator) =>
            Seen(images, geometry => geometry.Apply(0.5, each => each.RandomAffine(10, 0.1, 0.1, 5, 1, generator), generator)),
        ["OneOf maps"] = (images, generator) =>
            Seen(images, geometry =>
                geometry.OneOf(
                    [
                        each => each.RandomCrop(8, 8, 0, generator),
                        each => each.RandomResizedCrop(8, 8, (0.2, 1), (0.75, 4 / 3.0), generator),
                    ],
                    generator
                )
            ),
        ["Apply"] = (images, generator) => Groups.Apply(images, 0.5, new NoisyFlip(), generator),
        ["OneOf"] = (images, generator) => Groups.OneOf(images, [new NoisyFlip(), new Inverted()], generator),
        ["Clamp"] = (images, _) => PixelSteps.Clamp(images, 0.1, 0.9),
        ["Normalize"] = (images, _) => PixelSteps.Normalize(images, [0.5, 0.4, 0.3], [0.2, 0.3, 0.4]),
    };

    public static TheoryData<string> All => [.. Steps.Keys];

    public static TheoryData<string> Random => [.. Steps.Keys.Except(["Clamp", "Normalize"])];

    [Theory]
    [MemberData(nameof(All))]
    public void TheSameSeedGivesTheSame(string step)
    {
        using var scope = NewDisposeScope();
        var images = Images(16);
        Same.Values(Steps[step](images, new Generator(1)), Steps[step](images, new Generator(1)), 0);
    }

    [Theory]
    [MemberData(nameof(Random))]
    public void AnotherSeedGivesSomethingElse(string step)
    {
        using var scope = NewDisposeScope();
        var images = Images(16);
        Assert.False(Steps[step](images, new Generator(1)).allclose(Steps[step](images, new Generator(2)), 0, 0));
    }

    [Theory]
    [MemberData(nameof(Random))]
    public void EqualSamplesGetDifferentViews(string step)
    {
        using var scope = NewDisposeScope();
        var images = Images(1).expand(16, 3, 11, 12);
        var views = Steps[step](images, new Generator(3));
        Assert.Contains(Enumerable.Range(1, 15), sample => !views[sample].allclose(views[0], 0, 0));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void AChangedSampleChangesNoOther(string step)
    {
        using var scope = NewDisposeScope();
        var images = Images(16);
        var changed = images.clone();
        changed[5] = 1 - changed[5];
        var (views, others) = (Steps[step](images, new Generator(1)), Steps[step](changed, new Generator(1)));
        Same.Values(views.narrow(0, 0, 5), others.narrow(0, 0, 5), 0);
        Same.Values(views.narrow(0, 6, 10), others.narrow(0, 6, 10), 0);
        Assert.False(views[5].allclose(others[5], 0, 0));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void OnlyTheResultStaysAlive(string step)
    {
        using var outer = NewDisposeScope();
        var images = Images(16);
        var before = images.clone();
        using var generator = new Generator(1);
        using var scope = NewDisposeScope();
        var views = Steps[step](images, generator);
        Assert.Equal(1, scope.DisposablesCount);
        Assert.True(scope.Contains(views));
        Same.Values(before, images, 0);
    }

    [Fact]
    public void WhatDoesNotWorkIsNamed()
    {
        using var scope = NewDisposeScope();
        using var generator = new Generator(1);
        var images = Images(2);
        Refused("RandomCrop gets a window of 16 x 9, but needs one of at most 15 x 16, the image with its padding.", () =>
            Seen(images, geometry => geometry.RandomCrop(16, 9, 2, generator))
        );
        Refused("GaussianBlur gets kernelSize 4, but needs an odd one from 1 to 21.", () =>
            GaussianBlur.Apply(images, 4, 0.1, 2, 1, generator)
        );
        Refused("Grayscale gets a batch of shape (2, 1, 11, 12), but needs images (B, 3, height, width).", () =>
            PixelSteps.Grayscale(images.narrow(1, 0, 1), 1, generator)
        );
        Refused("Posterize gets bits 9, but needs one from 1 to 8.", () => PixelSteps.Posterize(images, 9, 1, generator));
        Refused("RandomResizedCrop gets parts of the area from 0.5 to 0.2, but needs them in order, above 0 and at most 1.", () =>
            Seen(images, geometry => geometry.RandomResizedCrop(8, 8, (0.5, 0.2), (1, 1), generator))
        );
    }

    static void Refused(string message, Func<Tensor> step) => Assert.Equal(message, Assert.Throws<ArgumentException>(step).Message);

    static Tensor Seen(Tensor images, Func<Geometry, Geometry> steps)
    {
        using var geometry = steps(Geometry.Of(images));
        return geometry.Resample(images);
    }

    static Tensor Images(long count) => rand([count, 3, 11, 12], generator: new Generator(9));
}
