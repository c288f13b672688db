using System.Globalization;
using System.Text;
using GPC.Numerics;
using GPC.Objectives;
using GPC.Terms;
using GPC.Tests.Objectives;
using TorchSharp;

namespace GPC.Generators.Tests.Objectives;

/// <summary>How far the forms of an objective are from each other on random inputs.</summary>
/// <param name="Reference">The tensor form from the reference.</param>
/// <param name="Double">The fused form in double from the tensor form, values and gradients.</param>
/// <param name="Float">The fused form in float.</param>
/// <param name="FloatTensors">The tensor form in float, for what float can do.</param>
sealed record Agreement(double Reference, double Double, double Float, double FloatTensors)
{
    // What PyTorch itself loses in float says how badly a term is conditioned; double has 29 bits more.
    const double FloatToDouble = 1.0 / (1 << 29);

    public bool Holds => Reference < 1e-9 && Double < Math.Max(1e-8, 30 * FloatTensors * FloatToDouble) && Float < Math.Max(2e-4, 30 * FloatTensors);

    /// <summary>A class for each tree.</summary>
    public static string Source(IEnumerable<Tree> trees)
    {
        var source = new StringBuilder(ObjectiveAssembly.Usings);
        foreach (var (tree, index) in trees.Select((tree, index) => (tree, index)))
        {
            source.Append(CultureInfo.InvariantCulture, $"\n[Objective] public static partial class O{index} {{ [Term] static Scalar Loss(Logits z, Logits w, Matrix x, PerRow r, PerCluster c, double a = 0.7) => {tree} + 0.01 * Mean(Square(z + w + x + r + c)); }}");
        }
        return source.ToString();
    }

    /// <summary>For an objective of one matrix of logits.</summary>
    public static Agreement OfLogits(Objective objective, int seed) => Of(objective, [new Logits(Draw(new Random(seed), 9, 5))], new KernelChoices())!;

    /// <summary>Null where the reference is not finite or beyond what float can be compared at.</summary>
    public static Agreement? Of(Objective objective, int seed)
    {
        var random = new Random(seed);
        var (rows, clusters) = (random.Next(1, 30), random.Next(1, 40));
        TermValue[] inputs =
        [
            new Logits(Draw(random, rows, clusters)), new Logits(Draw(random, rows, clusters)), new Matrix(Draw(random, rows, clusters)),
            new PerRow(Draw(random, 1, rows).Cast<double>().ToArray()), new PerCluster(Draw(random, 1, clusters).Cast<double>().ToArray()),
        ];
        return Of(objective, inputs, new KernelChoices(random.Next(3) switch { 0 => 128, 1 => 256, _ => 512 }, random.Next(2) == 0, random.Next(1, 4)));
    }

    static Agreement? Of(Objective objective, TermValue[] inputs, KernelChoices choices)
    {
        var reference = objective.EvaluateReference(inputs)[0];
        if (!double.IsFinite(reference) || Math.Abs(reference) > 1e4) return null;
        var tensors = Forms.Tensors(objective, inputs);
        if (tensors.Gradients.Any(gradient => gradient.Any(x => !double.IsFinite(x) || Math.Abs(x) > 1e4))) return null;
        return new Agreement(
            Math.Abs(reference - tensors.Terms[0]) / Math.Max(1, Math.Abs(reference)),
            Forms.Fused(objective, inputs, torch.ScalarType.Float64, choices).Distance(tensors),
            Forms.Fused(objective, inputs, torch.ScalarType.Float32, choices).Distance(tensors),
            Forms.Tensors(objective, inputs, torch.ScalarType.Float32).Distance(tensors));
    }

    // Numbers that a float can hold, so that all forms get the same.
    static double[,] Draw(Random random, int rows, int columns)
    {
        var elements = new double[rows, columns];
        for (var i = 0; i < elements.Length; i++) elements[i / columns, i % columns] = (float)((random.NextDouble() * 4) - 2);
        return elements;
    }
}
