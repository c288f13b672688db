using FsCheck;
using FsCheck.Fluent;

namespace GPC.Generators.Tests.Models.Stacks;

/// <summary>Layers for images: channels, height, width.</summary>
static class Images
{
    public static Gen<Layer>[] Layers(int[] shape) =>
        [
            from groups in Gen.Elements(Gens.Divisors(shape[0]))
            select new Layer($"GroupNorm({groups})", shape),
            Gen.Elements(
                    "BatchNorm2d",
                    "BatchNorm2d(TrackRunningStats = false)",
                    "Use<KeepImage>",
                    "Residual<KeepImage>",
                    "Repeat<KeepImage>(2)"
                )
                .Select(text => new Layer(text, shape)),
            Conv2d(shape),
            Conv2d(shape),
            ConvTranspose2d(shape),
            Pool(shape),
            Shortcut(shape),
            Gen.Constant(new Layer("GlobalAvgPool", [shape[0]])),
            Gen.Constant(new Layer("Flatten", [shape[0] * shape[1] * shape[2]])),
            Gen.Constant(new Layer("Parallel<KeepImage, KeepImage>", [2 * shape[0], shape[1], shape[2]])),
            Gen.Constant(new Layer($"Conv2d({shape[0]}, 3, Padding = \"same\", InChannels = {shape[0]})", shape)),
            from height in Gen.Choose(1, 5)
            from width in Gen.Choose(1, 5)
            select new Layer($"AdaptiveAvgPool2d(new[] {{ {height}, {width} }})", [shape[0], height, width]),
            Gen.Constant(
                shape[1] * shape[2] > 400
                    ? new Layer("ReLU", shape)
                    : new Layer("Upsample(ScaleFactor = 2)", [shape[0], 2 * shape[1], 2 * shape[2]])
            ),
            from patch in Gen.Elements(Gens.Divisors(shape[1]).Intersect(Gens.Divisors(shape[2])).ToArray())
            from features in Gen.Choose(1, 8)
            select new Layer($"PatchEmbedding({features}, {patch})", [shape[1] / patch * (shape[2] / patch), features]),
        ];

    static Gen<Layer> Conv2d(int[] shape) =>
        from groups in Gen.Elements(Gens.Divisors(shape[0]))
        from perGroup in Gen.Choose(1, 4)
        from padding in Gen.Choose(0, 2)
        from height in Gen.Choose(1, Math.Min(4, shape[1] + (2 * padding)))
        from width in Gen.Choose(1, Math.Min(4, shape[2] + (2 * padding)))
        from stride in Gen.Choose(1, 3)
        from bias in Gen.Elements("", ", Bias = false")
        select new Layer(
            $"Conv2d({groups * perGroup}, new[] {{ {height}, {width} }}, Stride = {stride}, Padding = {padding}, Groups = {groups}{bias})",
            [groups * perGroup, Gens.Slide(shape[1], height, stride, padding), Gens.Slide(shape[2], width, stride, padding)]
        );

    static Gen<Layer> ConvTranspose2d(int[] shape) =>
        from channels in Gen.Choose(1, 4)
        from kernel in Gen.Choose(1, 3)
        from stride in Gen.Choose(1, shape[1] * shape[2] > 200 ? 1 : 2)
        select new Layer(
            $"ConvTranspose2d({channels}, {kernel}, Stride = {stride})",
            [channels, ((shape[1] - 1) * stride) + kernel, ((shape[2] - 1) * stride) + kernel]
        );

    static Gen<Layer> Pool(int[] shape) =>
        from kind in Gen.Elements("MaxPool2d", "AvgPool2d")
        from kernel in Gen.Choose(1, Math.Min(3, Math.Min(shape[1], shape[2])))
        from padding in Gen.Choose(0, kernel / 2)
        from stride in Gen.Choose(1, 3)
        select new Layer(
            $"{kind}({kernel}, Stride = {stride}, Padding = {padding})",
            [shape[0], Gens.Slide(shape[1], kernel, stride, padding), Gens.Slide(shape[2], kernel, stride, padding)]
        );

    static Gen<Layer> Shortcut(int[] shape) =>
        from channels in Gen.Choose(1, 6)
        from stride in Gen.Choose(1, 2)
        select new Layer(
            $"Residual<Widen>({channels}, {stride}, Shortcut = typeof(Project), ShortcutArguments = new object[] {{ {channels}, "
                + $"{stride} }})",
            [channels, Gens.Slide(shape[1], 3, stride, 1), Gens.Slide(shape[2], 3, stride, 1)]
        );
}
