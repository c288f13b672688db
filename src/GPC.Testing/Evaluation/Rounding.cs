namespace GPC.Testing;

/// <summary>
/// How much evaluations of a case may be off: what rounding the inputs does to it, and rounding of numbers of the size of inputs and
/// results.
/// </summary>
/// <param name="Float">In the fused form in <c>float</c>.</param>
/// <param name="Double">In the forms in <c>double</c>.</param>
sealed record Rounding(Allowed Float, Allowed Double)
{
    // What rounding to float, and to double, does to a number, relatively.
    const double FloatUnit = 1.0 / (1 << 23);
    const double DoubleUnit = FloatUnit / (1 << 29);
    const double Steps = 64;

    public static Rounding operator +(Rounding a, Rounding b) => new(a.Float + b.Float, a.Double + b.Double);

    public Allowed In(Engine engine) => engine == Engine.FusedFloat ? Float : Double;

    /// <param name="one">The case.</param>
    /// <param name="growth">The power of the inputs that numbers on the way grow with.</param>
    public static Rounding Of(ObjectiveCase one, int growth)
    {
        var exact = EngineResult.Of(one, Engine.Tensors);
        EngineResult[] moved = [.. ((int[])[3, 5]).Select(pattern => EngineResult.Of(Moved(one, pattern), Engine.Tensors))];
        var scale = Math.Pow(one.Magnitude * one.OptionScale, growth);

        // Tensor operations take a softmax as exp(z - logsumexp z), in double: its error, relative to the logits, is multiplied by them
        // once more.
        return new(At(FloatUnit, scale), At(DoubleUnit, scale * scale));

        Allowed At(double unit, double size) =>
            new(
                [
                    .. exact.Terms.Select(
                        (term, i) =>
                            unit
                            * (
                                (4 * moved.Max(other => Math.Abs(other.Terms[i] - term)) / FloatUnit)
                                + (Steps * Math.Max(Math.Abs(term), size))
                            )
                    ),
                ],
                [
                    .. exact.Gradients.Select(
                        (gradient, i) =>
                            unit
                            * (
                                (4 * moved.Max(other => Distance(other.Gradients[i], gradient)) / FloatUnit)
                                + (Steps * Math.Max(Largest(exact), size))
                            )
                    ),
                ]
            );
    }

    static double Largest(EngineResult evaluated) => evaluated.Gradients.Max(gradient => gradient.Max(Math.Abs));

    static double Distance(double[] a, double[] b) => a.Zip(b, (x, y) => Math.Abs(x - y)).Max();

    // Each number a little larger or smaller, by a pattern that leaves no two neighbours alike.
    static ObjectiveCase Moved(ObjectiveCase one, int pattern) =>
        one with
        {
            Inputs =
            [
                .. one.Inputs.Select(
                    (input, i) =>
                        input with
                        {
                            Numbers = Grids.Map(input.Numbers, (row, column, number) =>
                                number * (1 + (((((row * 7) + (column * pattern) + i) % 4) - 1.5) * FloatUnit))
                            ),
                        }
                ),
            ],
        };
}
