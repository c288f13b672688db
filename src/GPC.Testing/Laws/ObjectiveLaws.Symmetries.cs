using GPC.Objectives;

namespace GPC.Testing;

public static partial class ObjectiveLaws
{
    static readonly Law Relabelling = new(
        "S1",
        "relabelling clusters, in all inputs alike, changes no term and relabels the gradients.",
        "f(zP) = f(z), ∇f(zP) = ∇f(z)P for every permutation P of the clusters"
    );

    static readonly Law Reordering = new(
        "S2",
        "reordering the batch, in all inputs alike, changes no term and reorders the gradients.",
        "f(Pz) = f(z), ∇f(Pz) = P∇f(z) for every permutation P of the rows"
    );

    /// <summary>
    /// S1: the same permutation of the clusters of all inputs that share them changes no term. Swapping the first two and moving each one
    /// further, from which all permutations can be made, are checked for each size.
    /// </summary>
    /// <param name="objective">The objective.</param>
    /// <param name="domain">Where it is defined; null for the default.</param>
    /// <param name="options">How many cases, or which.</param>
    /// <exception cref="LawViolationException">The law does not hold.</exception>
    public static void ClustersMayBeRelabelled(Objective objective, ObjectiveDomain? domain = null, LawOptions? options = null) =>
        Check(
            Relabelling,
            objective,
            (domain ??= ObjectiveDomain.Default).Moderate,
            one => OrderMatters(one, domain.Growth, one.ClusterSizes, "clusters"),
            options
        );

    /// <summary>
    /// S2: the same permutation of the rows of all inputs that share them changes no term; checked as
    /// <see cref="ClustersMayBeRelabelled"/>.
    /// </summary>
    /// <param name="objective">The objective.</param>
    /// <param name="domain">Where it is defined; null for the default.</param>
    /// <param name="options">How many cases, or which.</param>
    /// <exception cref="LawViolationException">The law does not hold.</exception>
    public static void RowsMayBeReordered(Objective objective, ObjectiveDomain? domain = null, LawOptions? options = null) =>
        Check(
            Reordering,
            objective,
            (domain ??= ObjectiveDomain.Default).Moderate,
            one => OrderMatters(one, domain.Growth, one.RowSizes, "rows"),
            options
        );

    static Violation? OrderMatters(ObjectiveCase one, int growth, IReadOnlyList<int> sizes, string axis)
    {
        if (sizes.All(size => one.LengthOf(size) < 2))
            return null;
        var rounding = Rounding.Of(one, growth);
        return First(
            from engine in Engines
            let before = EngineResult.Of(one, engine)
            from size in sizes
            let length = one.LengthOf(size)
            where length > 1
            from order in Orders(length)
            select Comparison.Compare(
                one,
                EngineResult.Of(one.Take(size, order.Places), engine),
                before.Take(one, size, order.Places),
                rounding.In(engine),
                $"{EngineResult.NameOf(engine)}, {axis} {order.Name}",
                $"{EngineResult.NameOf(engine)}, {axis} as they are"
            )
        );
    }

    static IEnumerable<(string Name, int[] Places)> Orders(int length)
    {
        yield return ("0 and 1 swapped", [1, 0, .. Enumerable.Range(2, length - 2)]);
        if (length > 2)
            yield return ("moved by one", [.. Enumerable.Range(0, length).Select(index => (index + 1) % length)]);
    }
}
