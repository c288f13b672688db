using FsCheck;
using FsCheck.Fluent;

namespace GPC.Generators.Tests.Models.Stacks;

/// <summary>Layers for one size.</summary>
static class Vectors
{
    public static Gen<Layer>[] Layers(int[] shape) =>
        [
            Gen.Elements(
                    "BatchNorm1d",
                    "BatchNorm1d(Affine = false)",
                    "Flatten",
                    "Use<KeepVector>",
                    "Residual<KeepVector>",
                    "Repeat<KeepVector>(2)"
                )
                .Select(text => new Layer(text, shape)),
            from count in Gen.Choose(2, 10)
            from options in Gen.Elements("", ", Temperature = 0.5", ", Normalize = true")
            select new Layer($"Prototypes({count}{options})", [count]),
            from first in Gen.Elements(Gens.Divisors(shape[0]))
            select new Layer($"Reshape({first}, {shape[0] / first})", [first, shape[0] / first]),
            from first in Gen.Elements(Gens.Divisors(shape[0]))
            select new Layer(
                $"Linear({shape[0]}, Parametrization = Parametrization.{(first == 1 ? "WeightNorm" : "SpectralNorm")})",
                shape
            ),
            Gen.Constant(new Layer("Parallel<KeepVector, KeepVector>", [2 * shape[0]])),
        ];
}
