using FsCheck;
using FsCheck.Fluent;
using GPC.Terms;

namespace GPC.Testing;

/// <summary>
/// Data and a model on a domain of few points: pairs of a point and its view, whose distribution is the data's, and the exact values of the
/// bound that is trained with. Logarithms are natural.
/// </summary>
/// <param name="Model">The model.</param>
/// <param name="Data">The points of the data; a point may occur several times.</param>
/// <param name="Views">The view of each, a point too.</param>
public sealed record FiniteWorld(FiniteModel Model, IReadOnlyList<int> Data, IReadOnlyList<int> Views)
{
    /// <summary>The logits of the data, as the terms of an objective take them.</summary>
    public Logits DataLogits => new(Grids.Rows(Model.Logits, Data));

    /// <summary>The logits of the views.</summary>
    public Logits ViewLogits => new(Grids.Rows(Model.Logits, Views));

    /// <summary>The logits of all points: what an exact expectation under the model is taken over.</summary>
    public Logits AllLogits => new(Model.Logits);

    /// <summary>The data's probability of each point.</summary>
    public double[] Density() => [.. Enumerable.Range(0, Model.Points).Select(point => Data.Count(x => x == point) / (double)Data.Count)];

    /// <summary><c>L_GEN = E_p log p_model(x)</c>, exact.</summary>
    public double Generative => Data.Average(Model.LogDensity);

    /// <summary>
    /// <c>E_p [log p_model(x) - KL(p(.|x') || p(.|x))]</c>, the exact evidence lower bound with the posteriors of the views.
    /// </summary>
    public double EvidenceLowerBound =>
        Data.Zip(Views, (x, view) => Model.LogDensity(x) - Distributions.Divergence(Model.Posterior(view), Model.LogPosterior(x)))
            .Average();

    /// <summary>The mean posterior.</summary>
    public double[] MeanPosterior() =>
        [.. Enumerable.Range(0, Model.Clusters).Select(cluster => Data.Average(x => Model.Posterior(x)[cluster]))];

    /// <summary>The logits as a table, and the pairs.</summary>
    public override string ToString() =>
        $"{Model}\npairs of data and view: {string.Join("  ", Data.Zip(Views, (x, view) => $"{x}-{view}"))}";
}

/// <summary>Random data and models on domains of few points.</summary>
public static class FiniteWorlds
{
    /// <summary>Up to 7 points, 5 clusters and 8 pairs; logits of the regimes.</summary>
    /// <param name="regimes">What the logits are like.</param>
    public static Arbitrary<FiniteWorld> Of(params IReadOnlyList<LogitRegime> regimes)
    {
        var worlds =
            from points in Gen.Choose(1, 7)
            from clusters in Gen.Choose(1, 5)
            from pairs in Gen.Choose(1, 8)
            from regime in Gen.Elements<LogitRegime>(regimes)
            from logits in LogitGenerators.Of(regime, points, clusters)
            from data in Gen.ArrayOf(Gen.Choose(0, points - 1), pairs)
            from views in Gen.ArrayOf(Gen.Choose(0, points - 1), pairs)
            select new FiniteWorld(new FiniteModel(logits), data, views);
        return Arb.From(worlds, Shrink);
    }

    // Fewer pairs, fewer points, fewer clusters, then numbers without digits and zeros.
    static IEnumerable<FiniteWorld> Shrink(FiniteWorld world) =>
        (
            from left in Enumerable.Range(0, world.Data.Count)
            where world.Data.Count > 1
            select world with
            {
                Data = Without(world.Data, left),
                Views = Without(world.Views, left),
            }
        )
            .Concat(
                from left in Enumerable.Range(0, world.Model.Points)
                where world.Model.Points > 1 && !world.Data.Contains(left) && !world.Views.Contains(left)
                select new FiniteWorld(
                    new FiniteModel(Grids.Rows(world.Model.Logits, Without([.. Enumerable.Range(0, world.Model.Points)], left))),
                    [.. world.Data.Select(point => point > left ? point - 1 : point)],
                    [.. world.Views.Select(point => point > left ? point - 1 : point)]
                )
            )
            .Concat(
                from left in Enumerable.Range(0, world.Model.Clusters)
                where world.Model.Clusters > 1
                select world with
                {
                    Model = new FiniteModel(
                        Grids.Columns(world.Model.Logits, Without([.. Enumerable.Range(0, world.Model.Clusters)], left))
                    ),
                }
            )
            .Concat(
                from place in Enumerable.Range(0, world.Model.Logits.Length)
                let number = world.Model.Logits[place / world.Model.Clusters, place % world.Model.Clusters]
                from smaller in new[] { 0, Math.Truncate(number) }
                where Math.Abs(smaller) < Math.Abs(number)
                select world with
                {
                    Model = new FiniteModel(
                        Grids.Map(world.Model.Logits, (row, column, old) => (row * world.Model.Clusters) + column == place ? smaller : old)
                    ),
                }
            );

    static int[] Without(IReadOnlyList<int> list, int index) => [.. list.Where((_, i) => i != index)];
}
