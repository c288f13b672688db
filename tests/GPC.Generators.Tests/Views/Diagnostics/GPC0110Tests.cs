using Xunit;

namespace GPC.Generators.Tests.Views.Diagnostics;

/// <summary>An argument of a step is out of range.</summary>
public class GPC0110Tests
{
    [Fact]
    public void Steps() =>
        Declared.Found(
            """
            [Views, Input(3, 32, 32)]
            [RandomCrop([|41|], Padding = 4), ColorJitter(Hue = [|0.6|]), GaussianBlur([|4|]), HorizontalFlip(Probability = [|2|])]
            public sealed partial class First;

            [Views, Input(3, 32, 32)]
            [RandomResizedCrop(24, MinScale = 0.5, MaxScale = [|0.2|]), Posterize([|9|]),
                GaussianNoise([|-0.1|]), Cutout([|0|]), Clamp(1, [|0|])]
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
            "GPC0110 MaxScale of RandomResizedCrop(24, MinScale = 0.5, MaxScale = 0.2) must be at least MinScale, which is 0.5, and at "
                + "most 1, found 0.2",
            "GPC0110 bits of Posterize(9) must be from 1 to 8, found 9",
            "GPC0110 std of GaussianNoise(-0.1) must be at least 0, found -0.1",
            "GPC0110 size of Cutout(0) must be at least 1, found 0",
            "GPC0110 max of Clamp(1, 0) must be at least min, which is 1, found 0",
            "GPC0110 mean of Normalize([0.5, 0.5], [0]) must be one number, for the only channel, found 2",
            "GPC0110 std of Normalize([0.5, 0.5], [0]) must be above 0, found 0",
            "GPC0110 Scale of RandomAffine(Scale = 1, Degrees = NaN) must be at least 0 and below 1, found 1",
            "GPC0110 Degrees of RandomAffine(Scale = 1, Degrees = NaN) must be at least 0, found NaN",
            "GPC0110 width of RandomCrop(28, 29) must be at most 28, the size of its input with padding, found 29"
        );

    [Fact]
    public void Groups() =>
        Declared.Found(
            """
            [Views, Input(2), Apply<Points>([|1.5|])]
            public sealed partial class Toy;

            [Views, Input(2), Jitter(0.1)]
            public sealed partial class Points;
            """,
            "GPC0110 probability of Apply<Points>(1.5) must be from 0 to 1, found 1.5"
        );

    [Fact]
    public void Input() =>
        Declared.Found(
            """
            [Views, Input(1, [|0|])]
            [GaussianNoise(0.1)]
            public sealed partial class Images;
            """,
            "GPC0110 shape of Input(1, 0) must be whole numbers from 1 to 2147483647, found 0"
        );

    [Fact]
    public void NothingElseIsReported() =>
        Declared.Found(
            """
            [Views, Input(2), Jitter([|-1|])]
            public sealed partial class Points;

            [Views, Input(2), Apply<Points>(0.5)]
            public sealed partial class Toy;

            public static class Use
            {
                public static Samples View(Points views, Samples samples, TorchSharp.torch.Generator generator) =>
                    Points.InputShape.Length == 1 ? views.Apply(samples, generator) : views.Pair(samples, generator).First;

                public static long Features(IViews views) => views.OutputShape[0];
            }
            """,
            "GPC0110 std of Jitter(-1) must be at least 0, found -1"
        );
}
