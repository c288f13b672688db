using FsCheck;
using FsCheck.Fluent;
using GPC.Objectives;

namespace GPC.Testing;

public static partial class ObjectiveLaws
{
    static readonly Arbitrary<FailureCase> Failures = Arb.From(
        from clusters in Gen.Choose(3, 6)
        from rowsEach in Gen.Choose(1, 4)
        from certainty in Gen.Choose(5, 30)
        from contrast in Gen.Choose(1, 8)
        select new FailureCase(clusters, rowsEach, certainty, contrast),
        one =>
            new[] { one with { Clusters = one.Clusters - 1 }, one with { RowsEach = one.RowsEach - 1 } }.Where(smaller =>
                smaller.Clusters > 2 && smaller.RowsEach > 0
            )
    );

    /// <summary>
    /// F1, F2 or F3: an objective of logits costs more on a failure mode than on a good configuration, with all weights 1.
    /// </summary>
    /// <param name="objective">The objective; its inputs are logits, and numbers for each cluster.</param>
    /// <param name="mode">The failure mode.</param>
    /// <param name="options">How many cases, or which.</param>
    /// <exception cref="LawViolationException">The law does not hold.</exception>
    public static void FailureCosts(Objective objective, Collapse mode, LawOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(objective);
        var law = mode switch
        {
            Collapse.Representation => new Law(
                "F1",
                "a density that is the same everywhere costs more than one that tells the data from other points.",
                "f(collapsed) > f(good)"
            ),
            Collapse.Cluster => new Law(
                "F2",
                "all points in one cluster cost more than clusters that are used equally.",
                "f(collapsed) > f(good)"
            ),
            _ => new Law(
                "F3",
                "assignments that are permuted across points, so that views disagree, cost more than views that agree.",
                "f(permuted) > f(good)"
            ),
        };
        law.Holds(objective.Name, Failures, one => IsFree(one.Healthy(objective), one.Failed(objective, mode)), options);
    }

    static Violation? IsFree(ObjectiveCase healthy, ObjectiveCase failed) =>
        First(
            Engines.Select(engine =>
                Violation.UnlessAtMost(
                    "sum of the terms",
                    $"{EngineResult.NameOf(engine)}, good",
                    EngineResult.Of(healthy, engine).Terms.Sum(),
                    $"{EngineResult.NameOf(engine)}, failed",
                    EngineResult.Of(failed, engine).Terms.Sum(),
                    -1e-4
                )
            )
        );
}
