using System.Globalization;
using GPC.Objectives;

namespace GPC.Testing;

public static partial class ObjectiveLaws
{
    static readonly double[] RowConstants = [5, -3, 2];

    /// <summary>
    /// S3: adding a constant to each row of an input's logits shifts each term by a multiple of the constants' mean, and changes no
    /// gradient.
    /// </summary>
    /// <param name="objective">The objective.</param>
    /// <param name="input">The input's name.</param>
    /// <param name="shifts">For each term the multiple: 0 for a term that does not change, 1 for the mean of the logsumexp, NaN for a term
    /// of which nothing is said.</param>
    /// <param name="domain">Where it is defined; null for the default.</param>
    /// <param name="options">How many cases, or which.</param>
    /// <exception cref="ArgumentException">There is no such input, or not one shift for each term.</exception>
    /// <exception cref="LawViolationException">The law does not hold.</exception>
    public static void AConstantForEachRowShifts(
        Objective objective,
        string input,
        IReadOnlyList<double> shifts,
        ObjectiveDomain? domain = null,
        LawOptions? options = null
    )
    {
        ArgumentNullException.ThrowIfNull(objective);
        ArgumentNullException.ThrowIfNull(shifts);
        var index = objective.Inputs.ToList().FindIndex(one => one.Name == input);
        if (index < 0)
            throw new ArgumentException(
                $"{objective.Name} has no input '{input}'; it has {string.Join(", ", objective.Inputs.Select(one => one.Name))}.",
                nameof(input)
            );
        if (shifts.Count != objective.Terms.Count)
            throw new ArgumentException(
                $"{objective.Name} has {objective.Terms.Count} terms, but there are {shifts.Count} shifts; give one for each.",
                nameof(shifts)
            );
        var multiples = objective
            .Terms.Zip(shifts)
            .Where(pair => !double.IsNaN(pair.Second))
            .Select(pair => string.Create(CultureInfo.InvariantCulture, $"a = {pair.Second} for {pair.First.Name}"));
        var law = new Law(
            "S3",
            $"adding a constant to each row of {input} shifts the terms by known multiples of its mean, and changes no gradient.",
            $"f({input} + k) = f({input}) + a·mean(k), with {string.Join(", ", multiples)}; k = 5, -3, 2, 5, ..."
        );
        Check(
            law,
            objective,
            (domain ??= ObjectiveDomain.Default).Moderate,
            one => IsNotShifted(one, domain.Growth, index, shifts),
            options
        );
    }

    static Violation? IsNotShifted(ObjectiveCase one, int growth, int input, IReadOnlyList<double> shifts)
    {
        // Terms of which nothing is said stay out of the gradients.
        one = one with { Weights = [.. one.Weights.Zip(shifts, (weight, shift) => double.IsNaN(shift) ? 0 : weight)] };
        var after = one.Change(input, (row, _, number) => number + RowConstants[row % RowConstants.Length]);
        var mean = Enumerable.Range(0, one.Inputs[input].Numbers.GetLength(0)).Average(row => RowConstants[row % RowConstants.Length]);
        var rounding = Rounding.Of(one, growth) + Rounding.Of(after, growth);
        return First(
            Engines.Select(engine =>
            {
                var (before, shifted) = (EngineResult.Of(one, engine), EngineResult.Of(after, engine));
                var expected = before with
                {
                    Terms = [.. before.Terms.Select((term, i) => double.IsNaN(shifts[i]) ? shifted.Terms[i] : term + (shifts[i] * mean))],
                };
                return Comparison.Compare(
                    one,
                    shifted,
                    expected,
                    rounding.In(engine),
                    $"{EngineResult.NameOf(engine)}, constants added",
                    $"{EngineResult.NameOf(engine)} before, shifted as expected"
                );
            })
        );
    }
}
