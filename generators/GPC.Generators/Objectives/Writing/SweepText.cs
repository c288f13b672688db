using GPC.Generators.Objectives.Scheduling;

namespace GPC.Generators.Objectives.Writing;

/// <summary>What sweeps and passes do, in words.</summary>
static class SweepText
{
    public static string Describe(CompiledObjective objective, TilePlan tile, int number) =>
        $"Sweep {number}, over the rows of {string.Join(" and ", InputsOf(objective, tile))}: {Purpose(objective, tile)}.";

    public static string Describe(CompiledObjective objective, KernelNames names, TilePlan tile, Pass pass)
    {
        var made = pass
            .Reductions.Concat(pass.Roots.Where(root => root.Kind == RootKind.Sum).Select(root => root.Value))
            .Select(names.Of)
            .Concat(
                pass.Roots.Where(root => root.Kind == RootKind.Gradient)
                    .Select(root => $"the gradient of {objective.Spec.Inputs[root.Input].Name}")
            )
            .Concat(pass.Roots.Where(root => root.Kind == RootKind.Matrix).Select(root => $"the matrix {names.Of(root.Value)}"));
        return $"Pass {tile.Passes.ToList().IndexOf(pass) + 1}: {string.Join(", ", made)}.";
    }

    static IEnumerable<string> InputsOf(CompiledObjective objective, TilePlan tile) =>
        objective
            .Spec.Inputs.Where((_, index) => objective.InputShapes[index].Rows == tile.Sweep.Rows)
            .Select(input => input.Name)
            .DefaultIfEmpty("a matrix product");

    static string Purpose(CompiledObjective objective, TilePlan tile)
    {
        var sums = tile.Sweep.Roots.Any(root => root.Kind == RootKind.Sum) ? new[] { "sums over the rows" } : [];
        var matrices = tile.Sweep.Roots.Any(root => root.Kind == RootKind.Matrix) ? new[] { "what tensor operations read" } : [];
        var gradients = tile
            .Sweep.Roots.Where(root => root.Kind == RootKind.Gradient)
            .Select(root => objective.Spec.Inputs[root.Input].Name)
            .ToList();
        return string.Join(
            ", ",
            [.. sums, .. matrices, .. gradients.Count > 0 ? new[] { $"the gradients of {string.Join(" and ", gradients)}" } : []]
        );
    }
}
