namespace GPC.Testing;

/// <summary>
/// How much an evaluation may be off: what rounding the inputs would do, and rounding of numbers of the size of the inputs and results.
/// </summary>
/// <param name="Terms">For each term.</param>
/// <param name="Gradients">For each input, for all of its gradient.</param>
internal sealed record Rounding(IReadOnlyList<double> Terms, IReadOnlyList<double> Gradients)
{
    // What rounding to float does to a number, relatively, and how much less rounding to double does.
    private const double Float = 1.0 / (1 << 23);
    private const double DoubleToFloat = 1.0 / (1 << 29);
    private const double Steps = 64;

    public Rounding Plus(Rounding other) => new([.. Terms.Zip(other.Terms, (a, b) => a + b)], [.. Gradients.Zip(other.Gradients, (a, b) => a + b)]);

    /// <summary>In <c>float</c>; <see cref="In"/> gives it for an engine.</summary>
    /// <param name="one">The case.</param>
    /// <param name="growth">The power of the inputs that numbers on the way grow with.</param>
    public static Rounding Of(ObjectiveCase one, int growth)
    {
        var exact = Evaluated.Of(one, Engine.Tensors);
        Evaluated[] rounded = [.. ((int[])[3, 5]).Select(pattern => Evaluated.Of(Rounded(one, pattern), Engine.Tensors))];
        var largest = exact.Gradients.Max(gradient => gradient.Max(Math.Abs));
        var scale = Math.Pow(one.Magnitude * one.OptionScale, growth);
        return new(
            [.. exact.Terms.Select((term, i) => (4 * rounded.Max(other => Math.Abs(other.Terms[i] - term))) + (Steps * Float * Math.Max(Math.Abs(term), scale)))],
            [.. exact.Gradients.Select((gradient, i) => (4 * rounded.Max(other => Distance(other.Gradients[i], gradient))) + (Steps * Float * Math.Max(largest, scale)))]);
    }

    /// <summary>The same for what an engine computes with.</summary>
    public Rounding In(Engine engine) => engine == Engine.FusedFloat ? this : new([.. Terms.Select(error => error * DoubleToFloat)], [.. Gradients.Select(error => error * DoubleToFloat)]);

    private static double Distance(double[] a, double[] b) => a.Zip(b, (x, y) => Math.Abs(x - y)).Max();

    // Each number a little larger or smaller, by a pattern that leaves no two neighbours alike.
    private static ObjectiveCase Rounded(ObjectiveCase one, int pattern) => one with
    {
        Inputs = [.. one.Inputs.Select((input, i) => input with
        {
            Numbers = Grids.Map(input.Numbers, (row, column, number) => number * (1 + (((((row * 7) + (column * pattern) + i) % 4) - 1.5) * Float))),
        })],
    };
}
