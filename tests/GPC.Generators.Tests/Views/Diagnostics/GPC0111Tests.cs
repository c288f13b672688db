using Xunit;

namespace GPC.Generators.Tests.Views.Diagnostics;

/// <summary>A step gets a shape it can't take.</summary>
public class GPC0111Tests
{
    [Fact]
    public void Steps() =>
        Declared.Found(
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
            """,
            "GPC0111 Grayscale expects (B, 3, height, width), gets (B, 1, 24, 24): this step is for images with red, green and blue; "
                + "leave it out, or set to 0 what needs colours",
            "GPC0111 HorizontalFlip expects (B, channels, height, width), gets (B, 2): this step is for images; leave it out, or give "
                + "[Input] three sizes",
            "GPC0111 Jitter(0.1) expects (B, features), gets (B, 1, 28, 28): for images, use GaussianNoise"
        );

    [Fact]
    public void Groups() =>
        Declared.Found(
            """
            [Views, Input(1, 28, 28)]
            [RandomCrop(24), [|Apply<Turned>(0.5)|]]
            public sealed partial class First;

            [Views, Input(1, 24, 24)]
            [[|OneOf<Noisy, Turned>|]]
            public sealed partial class Second;

            [Views, Input(1, 28, 28), RandomRotation(10)]
            public sealed partial class Turned;

            [Views, Input(1, 24, 24), GaussianNoise(0.1)]
            public sealed partial class Noisy;
            """,
            "GPC0111 Apply<Turned>(0.5) expects (B, 1, 28, 28), gets (B, 1, 24, 24): change [Input] of Turned, or the steps before it",
            "GPC0111 OneOf<Noisy, Turned> expects (B, 1, 28, 28), gets (B, 1, 24, 24): change [Input] of Turned, or the steps before it"
        );
}
