namespace GPC.Testing;

/// <summary>The derivative of an objective's weighted sum by finite differences of the reference.</summary>
/// <param name="Least">The derivative; at a kink, the least of the one-sided ones.</param>
/// <param name="Largest">The derivative; at a kink, the largest of the one-sided ones.</param>
/// <param name="Error">How exact it is.</param>
sealed record Slope(double Least, double Largest, double Error)
{
    const double Side = 1e-6;
    static readonly double[] Steps = [1e-2, 1e-3, 1e-4, 1e-5];

    /// <summary>What of the slope is nearest to a number.</summary>
    public double Nearest(double value) => Math.Clamp(value, Least, Largest);

    public static Slope Of(ObjectiveCase one, int input, int place)
    {
        var columns = one.Inputs[input].Numbers.GetLength(1);
        var middle = At(0);
        var (left, right) = ((middle - At(-Side)) / Side, (At(Side) - middle) / Side);
        var scale = 1 + Math.Abs(middle) + Math.Abs(left) + Math.Abs(right);
        if (Math.Abs(left - right) > 1e-3 * scale)
            return new(Math.Min(left, right), Math.Max(left, right), 1e-3 * scale);

        // Of the estimates with smaller and smaller steps, the one that differs least from that before: larger steps are curved, smaller
        // ones rounded.
        double[] estimates = [.. Steps.Select(Extrapolated)];
        var best = Enumerable.Range(1, estimates.Length - 1).MinBy(i => Math.Abs(estimates[i] - estimates[i - 1]));
        return new(estimates[best], estimates[best], (10 * Math.Abs(estimates[best] - estimates[best - 1])) + (1e-9 * scale));

        double Extrapolated(double step) => ((4 * Central(step / 2)) - Central(step)) / 3;

        double Central(double step) => (At(step) - At(-step)) / (2 * step);

        double At(double step) =>
            Total(one.Change(input, (row, column, number) => (row * columns) + column == place ? number + step : number));
    }

    static double Total(ObjectiveCase one) =>
        one.Objective.EvaluateReference(one.Values()).Zip(one.Weights, (term, weight) => term * weight).Sum();
}
