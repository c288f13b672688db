using System.Globalization;
using System.Text;
using GPC.Numerics;
using GPC.Objectives;
using GPC.Terms;
using GPC.Tests.Objectives;
using TorchSharp;

namespace GPC.Generators.Tests.Objectives;

/// <summary>How far the forms of a term are from each other on random inputs.</summary>
/// <param name="Reference">The value of the tensor form from that of the reference.</param>
/// <param name="Double">The fused form in double from the tensor form.</param>
/// <param name="Float">The fused form in float from the tensor form in double.</param>
/// <param name="FloatTensors">The tensor form in float from that in double, for what float can do.</param>
sealed record Agreement(double Reference, Errors Double, Errors Float, Errors FloatTensors)
{
    // What PyTorch itself loses in float says how badly a term is conditioned; double has 29 bits more.
    const double FloatToDouble = 1.0 / (1 << 29);

    public bool Holds =>
        Reference < 1e-9
        && Double.Largest < Math.Max(1e-8, 30 * FloatTensors.Largest * FloatToDouble)
        && Float.Largest < Math.Max(2e-4, 30 * FloatTensors.Largest);

    public static Agreement None { get; } = new(0, Errors.None, Errors.None, Errors.None);

    public Agreement Or(Agreement other) =>
        new(Math.Max(Reference, other.Reference), Double.Or(other.Double), Float.Or(other.Float), FloatTensors.Or(other.FloatTensors));

    /// <summary>A class for each group of terms.</summary>
    public static string Source(IEnumerable<IEnumerable<string>> groups)
    {
        var source = new StringBuilder(ObjectiveAssembly.Usings);
        foreach (var (group, index) in groups.Select((group, index) => (group, index)))
        {
            source.Append(CultureInfo.InvariantCulture, $"\n[Objective] public static partial class O{index}\n{{\n");
            foreach (var (term, place) in group.Select((term, place) => (term, place)))
            {
                source.Append(
                    CultureInfo.InvariantCulture,
                    $"[Term] static Real T{place}(Logits z, Logits w, Matrix x, PerRow r, PerCluster c, double a = 0.7) => {term} + "
                        + $"0.01 * Mean(Square(z + w + x + r + c));\n"
                );
            }
            source.Append('}');
        }
        return source.ToString();
    }

    /// <summary>For an objective of one matrix of logits.</summary>
    public static Agreement OfLogits(Objective objective, int seed) =>
        Of(objective, [new Logits(Draw(new Random(seed), 9, 5))], new KernelChoices())[0]!;

    /// <summary>
    /// For each term of an objective, its gradient alone; null where the reference is not finite or beyond what float can be compared at,
    /// and where forms that differ do so at a kink, as which of several largest values counts when rounding alone tells them apart.
    /// </summary>
    public static IReadOnlyList<Agreement?> Of(Objective objective, int seed)
    {
        var random = new Random(seed);
        var (rows, clusters) = (random.Next(1, 30), random.Next(1, 40));
        TermValue[] inputs =
        [
            new Logits(Draw(random, rows, clusters)),
            new Logits(Draw(random, rows, clusters)),
            new Matrix(Draw(random, rows, clusters)),
            new PerRow(Draw(random, 1, rows).Cast<double>().ToArray()),
            new PerCluster(Draw(random, 1, clusters).Cast<double>().ToArray()),
        ];
        return Of(
            objective,
            inputs,
            new KernelChoices(
                random.Next(3) switch
                {
                    0 => 128,
                    1 => 256,
                    _ => 512,
                },
                random.Next(2) == 0,
                random.Next(1, 4)
            )
        );
    }

    static IReadOnlyList<Agreement?> Of(Objective objective, TermValue[] inputs, KernelChoices choices)
    {
        var reference = objective.EvaluateReference(inputs);
        return [.. reference.Select((value, term) => Of(objective, inputs, choices, term, value))];
    }

    static Agreement? Of(Objective objective, TermValue[] inputs, KernelChoices choices, int term, double reference)
    {
        if (!double.IsFinite(reference) || Math.Abs(reference) > 1e4)
            return null;
        double[] weights = [.. objective.Terms.Select((_, index) => index == term ? 1.0 : 0)];
        var tensors = Forms.Tensors(objective, inputs, weights: weights).Only(term);
        if (tensors.Gradients.Any(gradient => gradient.Any(x => !double.IsFinite(x) || Math.Abs(x) > 1e4)))
            return null;
        var agreement = new Agreement(
            Math.Abs(reference - tensors.Terms[0]) / Math.Max(1, Math.Abs(reference)),
            From(Forms.Fused(objective, inputs, torch.ScalarType.Float64, choices, weights)),
            From(Forms.Fused(objective, inputs, torch.ScalarType.Float32, choices, weights)),
            From(Forms.Tensors(objective, inputs, torch.ScalarType.Float32, weights))
        );
        return agreement.Holds || !Enumerable.Range(0, 3).Any(IsKinked) ? agreement : null;

        // A gradient that jumps when the inputs move by as little as float rounds them.
        bool IsKinked(int seed)
        {
            var random = new Random(seed);
            return tensors.GradientDistance(
                    Forms.Tensors(objective, [.. inputs.Select(input => Nudge(input, random))], weights: weights).Only(term)
                ) > 1e-3;
        }

        Errors From(Forms forms) => new(forms.Only(term).ValueDistance(tensors), forms.Only(term).GradientDistance(tensors));
    }

    static TermValue Nudge(TermValue input, Random random)
    {
        return input switch
        {
            Logits logits => new Logits(Moved(logits)),
            Matrix matrix => new Matrix(Moved(matrix)),
            PerRow perRow => new PerRow([.. perRow.ToArray().Select(Move)]),
            PerCluster perCluster => new PerCluster([.. perCluster.ToArray().Select(Move)]),
            _ => input,
        };

        double Move(double x) => x + (1e-7 * ((2 * random.NextDouble()) - 1));

        double[,] Moved(Matrix matrix)
        {
            var elements = new double[matrix.Rows, matrix.Clusters];
            foreach (var (index, x) in matrix.ToArray().Index())
                elements[index / matrix.Clusters, index % matrix.Clusters] = Move(x);
            return elements;
        }
    }

    // Numbers that a float can hold, so that all forms get the same.
    static double[,] Draw(Random random, int rows, int columns)
    {
        var elements = new double[rows, columns];
        for (var i = 0; i < elements.Length; i++)
            elements[i / columns, i % columns] = (float)((random.NextDouble() * 4) - 2);
        return elements;
    }
}
