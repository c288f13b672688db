using Xunit;

namespace GPC.Generators.Tests.Views.Diagnostics;

/// <summary>Groups of steps give shapes that don't fit.</summary>
public class GPC0112Tests
{
    [Fact]
    public void Apply() =>
        Declared.Found(
            """
            [Views, Input(1, 28, 28), [|Apply<Cropped>(0.5)|]]
            public sealed partial class Images;

            [Views, Input(1, 28, 28), RandomCrop(24)]
            public sealed partial class Cropped;
            """,
            "GPC0112 Apply<Cropped>(0.5) expects a group that keeps the shape (B, 1, 28, 28), gets (B, 1, 24, 24): samples that don't "
                + "get its steps keep theirs; use [OneOf] between groups of one size"
        );

    [Fact]
    public void OneOf() =>
        Declared.Found(
            """
            [Views, Input(1, 28, 28), [|OneOf<Cropped, Noisy>|]]
            public sealed partial class Images;

            [Views, Input(1, 28, 28), RandomCrop(24)]
            public sealed partial class Cropped;

            [Views, Input(1, 28, 28), GaussianNoise(0.1)]
            public sealed partial class Noisy;
            """,
            "GPC0112 OneOf<Cropped, Noisy> expects groups that give one shape, gets (B, 1, 24, 24) of Cropped and (B, 1, 28, 28) of "
                + "Noisy: a batch has one shape; give them the same size"
        );
}
