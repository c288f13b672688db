using FsCheck;
using FsCheck.Fluent;

namespace GPC.Testing;

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
