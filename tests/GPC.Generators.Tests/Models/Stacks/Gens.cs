using FsCheck;
using FsCheck.Fluent;

namespace GPC.Generators.Tests.Models.Stacks;

/// <summary>Random layers that fit a shape, and random stacks of them.</summary>
static class Gens
{
    /// <summary>Models that the stacks use; all with parameters that are read off the shape that arrives.</summary>
    public const string Bodies = """
        [Model, Input("features")]
        [Linear("features * 2"), ReLU, Linear("features")]
        public sealed partial class KeepVector(int features);

        [Model, Input("length", "features")]
        [LayerNorm, Linear("2 * features"), GELU, Linear("(features + features) / 2")]
        public sealed partial class KeepSequence(int length, int features);

        [Model, Input("channels", "height", "width")]
        [Conv2d("channels", 3, Padding = 1), BatchNorm2d, ReLU, Conv2d("channels", 1)]
        public sealed partial class KeepImage(int channels, int height, int width);

        [Model, Input("channels", "height", "width")]
        [Conv2d("out", 3, Stride = "stride", Padding = 1), ReLU]
        public sealed partial class Widen(int @out, int stride, int channels, int height, int width);

        [Model, Input("channels", "height", "width")]
        [Conv2d("out", 1, Stride = "stride")]
        public sealed partial class Project(int @out, int stride, int channels, int height, int width);


        """;

    /// <summary>One to seven layers that fit.</summary>
    public static Gen<Stack> Valid { get; } =
        from input in Input
        from count in Gen.Choose(1, 7)
        from stack in Grow(new Stack(input, []), count)
        select stack;

    static Gen<int[]> Input =>
        Gen.OneOf(
            from features in Gen.Choose(1, 24)
            select new[] { features },
            from length in Gen.Choose(1, 12)
            from features in Gen.Choose(1, 16)
            select new[] { length, features },
            from channels in Gen.Choose(1, 6)
            from height in Gen.Choose(3, 14)
            from width in Gen.Choose(3, 14)
            select new[] { channels, height, width }
        );

    static Gen<Stack> Grow(Stack stack, int count) =>
        count == 0
            ? Gen.Constant(stack)
            : from layer in Layer(stack.Output)
            from rest in Grow(stack with { Layers = [.. stack.Layers, layer] }, count - 1)
            select rest;

    static Gen<Layer> Layer(int[] shape) =>
        Gen.OneOf([
            .. AnyRank(shape),
            .. shape.Length switch
            {
                1 => Vectors.Layers(shape),
                2 => Sequences.Layers(shape),
                _ => Images.Layers(shape),
            },
        ]);

    static Gen<Layer>[] AnyRank(int[] shape) =>
        [
            Gen.Elements(
                    "ReLU",
                    "LeakyReLU",
                    "LeakyReLU(0.2)",
                    "GELU",
                    "SiLU",
                    "ELU",
                    "ELU(0.5)",
                    "Softplus",
                    "Tanh",
                    "Sigmoid",
                    "Dropout",
                    "Dropout(0.1)",
                    "L2Normalize"
                )
                .Select(text => new Layer(text, shape)),
            Gen.Choose(1, 12).Select(features => new Layer($"Linear({features})", [.. shape[..^1], features])),
            Gen.Choose(1, 12)
                .Select(features => new Layer($"Linear({features}, InFeatures = {shape[^1]}, Bias = false)", [.. shape[..^1], features])),
            Gen.Elements("LayerNorm", $"LayerNorm(NormalizedShape = {shape[^1]})").Select(text => new Layer(text, shape)),
        ];

    public static int[] Divisors(int number) => [.. Enumerable.Range(1, number).Where(divisor => number % divisor == 0)];

    /// <summary>The size of a convolution's or a pool's result; at least 1 when the kernel fits.</summary>
    public static int Slide(int size, int kernel, int stride, int padding, int dilation = 1) =>
        ((size + (2 * padding) - (dilation * (kernel - 1)) - 1) / stride) + 1;
}
