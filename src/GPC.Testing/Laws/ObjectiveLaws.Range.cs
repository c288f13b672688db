using System.Globalization;
using GPC.Objectives;

namespace GPC.Testing;

public static partial class ObjectiveLaws
{
    // Above these a double holds differences between logits too roughly for the gradient, and for the value.
    const double LargestForGradients = 1e6;
    const double LargestForValues = 1e10;

    /// <summary>
    /// N1: from finite logits, however large, come finite and right values and gradients, with one row, one cluster, ties, and posteriors
    /// that underflow. Above 1e6 gradients need only be finite, above 1e10, where a double hardly holds differences between logits, values
    /// too.
    /// </summary>
    /// <param name="objective">The objective; its numbers grow no faster than its logits.</param>
    /// <param name="magnitude">The largest logit.</param>
    /// <param name="domain">Where it is defined; null for the default.</param>
    /// <param name="options">How many cases, or which.</param>
    /// <exception cref="LawViolationException">The law does not hold.</exception>
    public static void ExtremeLogitsGiveFiniteValues(
        Objective objective,
        double magnitude = 1e4,
        ObjectiveDomain? domain = null,
        LawOptions? options = null
    )
    {
        domain ??= ObjectiveDomain.Default;
        var law = new Law(
            "N1",
            "finite logits give finite and right values and gradients.",
            string.Create(CultureInfo.InvariantCulture, $"|z| ≤ {magnitude:G2} ⟹ f(z) and ∇f(z) are finite, and the same in all forms")
        );
        var bounds = new CaseBounds(
            [LogitRegime.Extreme, LogitRegime.Extreme, LogitRegime.OneHot, LogitRegime.DeadCluster],
            domain.MinimumRows,
            domain.MinimumClusters,
            Magnitude: magnitude
        );
        Check(
            law,
            objective,
            bounds,
            one =>
                IsNotFinite(one)
                ?? (
                    one.Magnitude switch
                    {
                        <= LargestForGradients => FormsDisagree(one, domain.Growth),
                        <= LargestForValues => FormsDisagree(one, domain.Growth, withGradients: false),
                        _ => null,
                    }
                ),
            options
        );
    }

    static Violation? IsNotFinite(ObjectiveCase one) =>
        First(
            from engine in Engines
            let evaluated = EngineResult.Of(one, engine)
            from number in evaluated
                .Terms.Select((term, i) => (Value: term, What: one.Objective.Terms[i].Name))
                .Concat(
                    evaluated.Gradients.SelectMany(
                        (gradient, input) =>
                            gradient.Select(
                                (slope, place) =>
                                    (
                                        Value: slope,
                                        What: $"derivative of the weighted sum with respect to {Comparison.Place(one, input, place)}"
                                    )
                            )
                    )
                )
            where !double.IsFinite(number.Value)
            select new Violation(number.What, EngineResult.NameOf(engine), number.Value, "<", "every number", double.PositiveInfinity, 0)
        );
}
