using Xunit;

namespace GPC.Generators.Tests.Views;

/// <summary>Where mistakes in views are reported, and how.</summary>
public class ViewsDiagnosticTests
{
    [Fact]
    public void ArgumentsOutOfRange() => Declared.Found(
        """
        [Views, Input(3, 32, 32)]
        [RandomCrop([|41|], Padding = 4), ColorJitter(Hue = [|0.6|]), GaussianBlur([|4|]), HorizontalFlip(Probability = [|2|])]
        public sealed partial class First;

        [Views, Input(3, 32, 32)]
        [RandomResizedCrop(24, MinScale = 0.5, MaxScale = [|0.2|]), Posterize([|9|]), GaussianNoise([|-0.1|]), Cutout([|0|]), Clamp(1, [|0|])]
        public sealed partial class Second;

        [Views, Input(1, 28, 28)]
        [Normalize([|new[] { 0.5, 0.5 }|], new[] { [|0.0|] }), RandomAffine(Scale = [|1|], Degrees = [|double.NaN|])]
        public sealed partial class Third;

        [Views, Input(1, 28, 28)]
        [RandomCrop(28, [|29|])]
        public sealed partial class Fourth;
        """,
        "GPC0110 size of RandomCrop(41, Padding = 4) must be at most 40, the size of its input with padding, found 41",
        "GPC0110 Hue of ColorJitter(Hue = 0.6) must be from 0 to 0.5, found 0.6",
        "GPC0110 kernelSize of GaussianBlur(4) must be odd and at least 1, found 4",
        "GPC0110 Probability of HorizontalFlip(Probability = 2) must be from 0 to 1, found 2",
        "GPC0110 MaxScale of RandomResizedCrop(24, MinScale = 0.5, MaxScale = 0.2) must be at least MinScale, which is 0.5, and at most 1, found 0.2",
        "GPC0110 bits of Posterize(9) must be from 1 to 8, found 9",
        "GPC0110 std of GaussianNoise(-0.1) must be at least 0, found -0.1",
        "GPC0110 size of Cutout(0) must be at least 1, found 0",
        "GPC0110 max of Clamp(1, 0) must be at least min, which is 1, found 0",
        "GPC0110 mean of Normalize([0.5, 0.5], [0]) must be one number, for the only channel, found 2",
        "GPC0110 std of Normalize([0.5, 0.5], [0]) must be above 0, found 0",
        "GPC0110 Scale of RandomAffine(Scale = 1, Degrees = NaN) must be at least 0 and below 1, found 1",
        "GPC0110 Degrees of RandomAffine(Scale = 1, Degrees = NaN) must be at least 0, found NaN",
        "GPC0110 width of RandomCrop(28, 29) must be at most 28, the size of its input with padding, found 29");

    [Fact]
    public void ShapesThatDoNotFit() => Declared.Found(
        """
        [Views, Input(1, 28, 28)]
        [RandomCrop(24), [|Grayscale|]]
        public sealed partial class First;

        [Views, Input(2)]
        [GaussianNoise(0.1), [|HorizontalFlip|]]
        public sealed partial class Second;

        [Views, Input(1, 28, 28)]
        [[|Jitter(0.1)|]]
        public sealed partial class Third;

        [Views, Input(1, [|0|])]
        [GaussianNoise(0.1)]
        public sealed partial class Fourth;
        """,
        "GPC0111 Grayscale expects (B, 3, height, width), gets (B, 1, 24, 24): this step is for images with red, green and blue; leave it out, or set to 0 what needs colours",
        "GPC0111 HorizontalFlip expects (B, channels, height, width), gets (B, 2): this step is for images; leave it out, or give [Input] three sizes",
        "GPC0111 Jitter(0.1) expects (B, features), gets (B, 1, 28, 28): for images, use GaussianNoise",
        "GPC0110 shape of Input(1, 0) must be whole numbers from 1 to 2147483647, found 0");

    [Fact]
    public void ClassesThatDoNotFit() => Declared.Found(
        """
        [Views, Input(2), Jitter(0.1)]
        public sealed class [|NotPartial|];

        public class [|Outer|]
        {
            [Views, Input(2), Jitter(0.1)]
            public sealed partial class Inner;
        }

        [Views, Input(2), Jitter(0.1)]
        public static partial class [|Static|];

        [Views, Input(2), Jitter(0.1)]
        public sealed partial class [|Taken|]
        {
            public static int Apply => 1;
        }

        [Views, Jitter(0.1)]
        public sealed partial class [|WithoutInput|];

        [Views, Input(2)]
        public sealed partial class [|WithoutSteps|];

        [Jitter(0.1)]
        public sealed partial class [|WithoutViews|];

        [Views, Input(2), Jitter(0.1)]
        public sealed partial class Spread;

        [[|Jitter(0.2)|]]
        public sealed partial class Spread;
        """,
        "GPC0100 NotPartial must be partial, so that its steps can be added to it: write 'partial' before 'class'",
        "GPC0100 Outer must be partial (it contains Inner), so that its steps can be added to it: write 'partial' before 'class'",
        "GPC0101 Static can't be views: it is static; training takes views as an object; remove 'static'",
        "GPC0101 Taken can't be views: it has a member 'Apply' of its own; the generator writes it; choose another name",
        "GPC0102 WithoutInput has no [Input]: give the shape of one sample, such as [Input(1, 28, 28)]",
        "GPC0103 WithoutSteps has no steps: add some, such as [RandomCrop(28, Padding = 3)]",
        "GPC0105 WithoutViews has steps of views, but no [Views]: add it, or they do nothing",
        "GPC0104 Jitter(0.2) stands apart from the other steps of Spread, which leaves their order open: write all of them at one declaration");

    [Fact]
    public void WhatIsWrongHasNoOtherErrors() => Declared.Found(
        """
        [Views, Input(2), Jitter([|-1|])]
        public sealed partial class Points;

        public static class Use
        {
            public static Samples View(Points views, Samples samples, TorchSharp.torch.Generator generator) => Points.InputShape.Length == 1 ? views.Apply(samples, generator) : views.Pair(samples, generator).First;
        }
        """,
        "GPC0110 std of Jitter(-1) must be at least 0, found -1");

    [Fact]
    public void TheCompilersErrorsAreNotRepeated()
    {
        var diagnostics = Declared.Diagnose("[Views, Input(2), Jiter(0.1)]\npublic sealed partial class Points;");
        Assert.Equal(2, diagnostics.Count);
        Assert.All(diagnostics, text => Assert.Contains("CS0246", text, StringComparison.Ordinal));
    }
}
