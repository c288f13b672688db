using FsCheck;
using FsCheck.Fluent;

namespace GPC.Generators.Tests.Models.Stacks;

/// <summary>Layers for two sizes: length and features, or channels and length.</summary>
static class Sequences
{
    public static Gen<Layer>[] Layers(int[] shape) =>
        [
            from groups in Gen.Elements(Gens.Divisors(shape[0]))
            select new Layer($"GroupNorm({groups})", shape),
            Gen.Elements("BatchNorm1d", "PositionEmbedding", "Use<KeepSequence>", "Residual<KeepSequence>", "Repeat<KeepSequence>(2)")
                .Select(text => new Layer(text, shape)),
            Gen.Constant(new Layer("ClassToken", [shape[0] + 1, shape[1]])),
            Gen.Constant(new Layer("Flatten", [shape[0] * shape[1]])),
            Gen.Constant(new Layer("GlobalAvgPool", [shape[0]])),
            from index in Gen.Choose(0, shape[0] - 1)
            select new Layer($"Select({index})", [shape[1]]),
            from heads in Gen.Elements(Gens.Divisors(shape[1]))
            select new Layer($"MultiheadSelfAttention({heads})", shape),
            Conv1d(shape),
            Gen.Constant(new Layer($"Reshape({shape[1]}, {shape[0]})", [shape[1], shape[0]])),
        ];

    static Gen<Layer> Conv1d(int[] shape) =>
        from groups in Gen.Elements(Gens.Divisors(shape[0]))
        from perGroup in Gen.Choose(1, 4)
        from padding in Gen.Choose(0, 2)
        from kernel in Gen.Choose(1, Math.Min(4, shape[1] + (2 * padding)))
        from dilation in Gen.Choose(1, kernel == 1 ? 3 : Math.Max(1, (shape[1] + (2 * padding) - 1) / (kernel - 1)))
        from stride in Gen.Choose(1, 3)
        select new Layer(
            $"Conv1d({groups * perGroup}, {kernel}, Stride = {stride}, Padding = {padding}, Dilation = {dilation}, Groups = {groups})",
            [groups * perGroup, Gens.Slide(shape[1], kernel, stride, padding, dilation)]
        );
}
