using Xunit;

namespace GPC.Generators.Tests.Models.Diagnostics;

/// <summary>An argument is out of range.</summary>
public class GPC0012Tests
{
    [Fact]
    public void Sizes() =>
        Mistakes.Found(
            """
            [Model, Input(2, [|0|])]
            [Linear([|0|]), ReLU, Linear([|-3|]), Linear([|3000000000|]), Linear(4, InFeatures = [|0|])]
            public sealed partial class Encoder;
            """,
            "GPC0012 shape of Input(2, 0) must be at least 1, found 0",
            "GPC0012 outFeatures of Linear(0) must be at least 1, found 0",
            "GPC0012 outFeatures of Linear(-3) must be at least 1, found -3",
            "GPC0012 outFeatures of Linear(3000000000) must be at most 2147483647, found 3000000000",
            "GPC0012 InFeatures of Linear(4, InFeatures = 0) must be at least 1, found 0"
        );

    [Fact]
    public void Formulas() =>
        Mistakes.Found(
            """
            [Model, Input("n")]
            [Linear([|"n - n"|]), Linear([|"2 * 3 - 9"|])]
            public sealed partial class Encoder(int n);
            """,
            "GPC0012 outFeatures of Linear(\"n - n\") must be at least 1, found \"n - n\", which is 0",
            "GPC0012 outFeatures of Linear(\"2 * 3 - 9\") must be at least 1, found \"2 * 3 - 9\", which is -3"
        );

    [Fact]
    public void ValuesOfAUsedModel() =>
        Mistakes.Found(
            """
            [Model, Input("n")]
            [Linear("m")]
            public sealed partial class Block(int n, int m);

            [Model, Input(2)]
            [Use<Block>(2, [|0|])]
            [Repeat<Block>([|0|], 2, [|-2|])]
            public sealed partial class Encoder;
            """,
            "GPC0012 arguments of Use<Block>(2, 0) must be at least 1, found 0",
            "GPC0012 count of Repeat<Block>(0, 2, -2) must be at least 1, found 0",
            "GPC0012 arguments of Repeat<Block>(0, 2, -2) must be at least 1, found -2"
        );

    [Fact]
    public void DefaultOfAParameter() =>
        Mistakes.Found(
            """
            [Model, Input(2)]
            [Linear("width")]
            public sealed partial class Encoder([|int width = 0|]);
            """,
            "GPC0012 width of Encoder must be at least 1, found 0"
        );

    [Fact]
    public void Creation() =>
        Mistakes.Found(
            """
            [Model, Input(2)]
            [Linear("width"), Linear("depth")]
            public sealed partial class Encoder(int width, int depth);

            static class Program
            {
                static Encoder Small(int depth) => new([|0|], depth);

                static readonly Encoder Smaller = new Encoder(depth: [|-1|], width: [|0|]);
            }
            """,
            "GPC0012 width of Encoder must be at least 1, found 0",
            "GPC0012 depth of Encoder must be at least 1, found -1",
            "GPC0012 width of Encoder must be at least 1, found 0"
        );

    [Fact]
    public void NumbersOfLayers() =>
        Mistakes.Found(
            """
            [Model, Input(3, 8, 8)]
            [Dropout([|1.0|]), Dropout(p: [|-0.1|]), Dropout([|double.NaN|]), BatchNorm2d(Eps = [|0|], Momentum = [|2|])]
            [Conv2d(4, [|0|], Stride = new[] { 1, [|0|] }, Padding = [|-1|], Dilation = [|0|], Groups = [|0|])]
            public sealed partial class Encoder;
            """,
            "GPC0012 p of Dropout(1) must be at least 0 and less than 1, found 1",
            "GPC0012 p of Dropout(-0.1) must be at least 0 and less than 1, found -0.1",
            "GPC0012 p of Dropout(NaN) must be at least 0 and less than 1, found NaN",
            "GPC0012 Eps of BatchNorm2d(Eps = 0, Momentum = 2) must be more than 0, found 0",
            "GPC0012 Momentum of BatchNorm2d(Eps = 0, Momentum = 2) must be from 0 to 1, found 2",
            "GPC0012 kernelSize of Conv2d(4, 0, Stride = [1, 0], Padding = -1, Dilation = 0, Groups = 0) must be at least 1, found 0",
            "GPC0012 Stride of Conv2d(4, 0, Stride = [1, 0], Padding = -1, Dilation = 0, Groups = 0) must be at least 1, found 0",
            "GPC0012 Padding of Conv2d(4, 0, Stride = [1, 0], Padding = -1, Dilation = 0, Groups = 0) must be at least 0, found -1",
            "GPC0012 Dilation of Conv2d(4, 0, Stride = [1, 0], Padding = -1, Dilation = 0, Groups = 0) must be at least 1, found 0",
            "GPC0012 Groups of Conv2d(4, 0, Stride = [1, 0], Padding = -1, Dilation = 0, Groups = 0) must be at least 1, found 0"
        );

    [Fact]
    public void Right() =>
        Declare.Valid(
            """
            [Model, Input(2)]
            [Linear("width"), Linear(2147483647)]
            public sealed partial class Encoder(int width = 1);

            static class Program
            {
                static readonly Encoder Small = new Encoder(2), Least = new();
            }
            """
        );
}
