using Xunit;

namespace GPC.Generators.Tests.Models.Diagnostics;

/// <summary>A kernel is larger than its input.</summary>
public class GPC0022Tests
{
    [Fact]
    public void Convolution() =>
        Mistakes.Found(
            """
            [Model, Input(3, 8, 8)]
            [Conv2d(4, [|9|]), ReLU]
            public sealed partial class Encoder;
            """,
            "GPC0022 Conv2d(4, 9) has a kernel of 9 x 9, larger than its input of 8 x 8: use at most 8 x 8, add padding, or shrink the "
                + "input less before it"
        );

    [Fact]
    public void WithPaddingAndDilation() =>
        Mistakes.Found(
            """
            [Model, Input(3, 8, 6)]
            [Conv2d(4, new[] { [|5|], [|3|] }, Dilation = 4, Padding = 1)]
            public sealed partial class Encoder;
            """,
            "GPC0022 Conv2d(4, [5, 3], Dilation = 4, Padding = 1) has a kernel of 5 x 3 that spans 17 x 9, larger than its input of 8 x "
                + "6 (10 x 8 with padding): use at most 3 x 2, add padding, or shrink the input less before it",
            "GPC0022 Conv2d(4, [5, 3], Dilation = 4, Padding = 1) has a kernel of 5 x 3 that spans 17 x 9, larger than its input of 8 x "
                + "6 (10 x 8 with padding): use at most 3 x 2, add padding, or shrink the input less before it"
        );

    [Fact]
    public void Pool() =>
        Mistakes.Found(
            """
            [Model, Input(3, 8, 8)]
            [MaxPool2d(2), MaxPool2d(2), AvgPool2d(kernelSize: [|3|])]
            public sealed partial class Encoder;
            """,
            "GPC0022 AvgPool2d(3) has a kernel of 3 x 3, larger than its input of 2 x 2: use at most 2 x 2, add padding, or shrink the "
                + "input less before it"
        );

    [Fact]
    public void OnlyWithTheNumbersGiven() =>
        Mistakes.Found(
            """
            [Model, Input(3, "size", "size")]
            [Conv2d(4, 3), Conv2d(4, 3)]
            public sealed partial class Body(int size);

            [Model, Input(3, 4, 4)]
            [[|Use<Body>|]]
            public sealed partial class Encoder;

            static class Program
            {
                static readonly Body Small = [|new Body(4)|], Large = new Body(5);
            }
            """,
            "GPC0033 Body(size: 4) does not work here: in Body, Conv2d(4, 3) has a kernel of 3 x 3, larger than its input of 2 x 2: use "
                + "at most 2 x 2, add padding, or shrink the input less before it",
            "GPC0033 Body(size: 4) does not work here: Conv2d(4, 3) has a kernel of 3 x 3, larger than its input of 2 x 2: use at most "
                + "2 x 2, add padding, or shrink the input less before it"
        );

    [Fact]
    public void Right() =>
        Declare.Valid(
            """
            [Model, Input(3, 8, 8)]
            [Conv2d(4, 8), Conv2d(4, 3, Padding = 1), MaxPool2d(1)]
            public sealed partial class Encoder;
            """
        );
}
