using FsCheck;
using FsCheck.Fluent;

namespace GPC.Generators.Tests.Models.Stacks;

/// <summary>Stacks with a layer that does not fit, put in at a random place.</summary>
static class Mistakes
{
    public static Gen<Stack> Invalid { get; } =
        from stack in Gens.Valid
        from position in Gen.Choose(0, stack.Layers.Count)
        let shape = position == 0 ? stack.Input : stack.Layers[position - 1].Output
        from mistake in Gen.Elements(At(shape))
        select stack with
        {
            Layers = [.. stack.Layers.Take(position), new Layer(mistake, shape), .. stack.Layers.Skip(position)],
        };

    static string[] At(int[] shape) =>
        [
            "Linear(0)",
            "Linear(-3)",
            "Linear(\"channels\")",
            "Linear(\"3 +\")",
            "Linear(2.5)",
            "Linear(null!)",
            $"Linear(5, InFeatures = {shape[^1] + 1})",
            "Dropout(1.0)",
            "Dropout(-0.1)",
            "Dropout(double.NaN)",
            "Linear(4, Name = \"not a name\")",
            "Use<string>",
            "Use<KeepVector>(1, 2, 3)",
            "Repeat<KeepVector>(0)",
            "L2Normalize(Eps = -1)",
            "Embedding(10, 4), Embedding(10, 4)",
            $"GroupNorm({shape[0] + 1})",
            "LayerNorm(NormalizedShape = 77)",
            "LeakyReLU(double.PositiveInfinity)",
            .. shape.Length == 3
                ? OfImages(shape)
                : ["Conv2d(4, 3)", "MaxPool2d(2)", "BatchNorm2d", "Use<KeepImage>", "PatchEmbedding(8, 2)"],
            .. shape.Length == 1
                ? ["Reshape(7, 11, 13)", "Use<KeepVector>(10000)", "MultiheadSelfAttention(1)", "GlobalAvgPool"]
                : new[] { "Use<KeepVector>" },
            .. shape.Length == 2
                ? [$"Select({shape[0]})", "Select(-1)", $"MultiheadSelfAttention({shape[1] + 1})", "Conv1d(4, 1000)"]
                : Array.Empty<string>(),
        ];

    static string[] OfImages(int[] shape) =>
        [
            $"Conv2d(4, {shape[1] + 1})",
            "Conv2d(4, 3, Stride = 0, Padding = 1)",
            "Conv2d(4, 3, Padding = -1)",
            $"Conv2d({shape[0] + 1}, 1, Groups = {shape[0] + 1})",
            $"Conv2d(4, 1, InChannels = {shape[0] + 1})",
            $"MaxPool2d({Math.Max(shape[1], shape[2]) + 1})",
            "MaxPool2d(2, Padding = 2)",
            $"PatchEmbedding(4, {shape[1] + 1})",
            "Conv2d(4, new[] { 1, 1, 1 })",
            "BatchNorm1d",
            "Upsample(ScaleFactor = 0)",
            "Residual<Widen>(1000, 1)",
            "Residual<Widen>",
            $"Reshape({shape[0]}, {shape[1]}, {shape[2] + 1})",
            "AdaptiveAvgPool2d(0)",
            "Conv2d(4, 2, Padding = \"same\")",
        ];
}
