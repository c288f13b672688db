using FsCheck;
using FsCheck.Fluent;
using GPC.Objectives;
using GPC.Terms;

namespace GPC.Testing;

/// <summary>Random numbers to evaluate an objective on.</summary>
public static class ObjectiveCases
{
    /// <summary>
    /// Cases of an objective: logits and matrices of the regimes, or equal to another input; probabilities and what varies over clusters
    /// alone as distributions; what varies over rows alone from 0 to 1. Rows and clusters are 1 or 2 as often as not, and sometimes more
    /// than a vector register has numbers.
    /// </summary>
    /// <param name="objective">The objective.</param>
    /// <param name="bounds">Which cases.</param>
    public static Arbitrary<ObjectiveCase> Of(Objective objective, CaseBounds bounds)
    {
        ArgumentNullException.ThrowIfNull(objective);
        ArgumentNullException.ThrowIfNull(bounds);
        var rows = objective.Inputs.Select(input => input.Rows).OfType<int>().ToHashSet();
        var count = objective.Inputs.SelectMany(input => (int?[])[input.Rows, input.Clusters]).OfType<int>().Max() + 1;
        var cases =
            from sizes in Gen.CollectToArray(Enumerable.Range(0, count), size =>
                Length(rows.Contains(size) ? bounds.MinimumRows : bounds.MinimumClusters, bounds.MaximumSize)
            )
            from tables in Gen.CollectToArray(objective.Inputs, input =>
                Table(input, input.Rows is int r ? sizes[r] : 1, input.Clusters is int c ? sizes[c] : 1, bounds)
            )
            from alike in Gen.Choose(0, 3)
            from weights in Gen.ArrayOf(Gen.Elements(1, 1, 0.5, 3, 0), objective.Terms.Count)
            select new ObjectiveCase(objective, alike == 0 ? Alike(tables) : tables, weights);
        return Arb.From(cases, one => CaseShrinker.Shrink(one, bounds));
    }

    // The large ones are more than one and more than four vectors, and one more or less.
    static Gen<int> Length(int smallest, int largest) =>
        Gen.Frequency(
            (5, Gen.Choose(smallest, Math.Min(largest, smallest + 1))),
            (4, Gen.Choose(smallest, Math.Min(largest, smallest + 4))),
            (1, Gen.Elements(15, 16, 17, 33, 40, 65, 72).Select(length => Math.Min(length, largest)))
        );

    static Gen<InputTable> Table(ObjectiveInput input, int rows, int clusters, CaseBounds bounds)
    {
        var numbers = input.Type.Name switch
        {
            nameof(Probabilities) or nameof(PerCluster) => Distributions(rows, clusters, part => part),
            nameof(LogProbabilities) => Distributions(rows, clusters, part => (float)Math.Log(part)),
            nameof(PerRow) => Gen.ArrayOf(Gen.Choose(1, 100), rows)
                .Select(parts => Grids.Fill(rows, 1, (row, _) => (float)(parts[row] / 100.0))),
            _ => Gen.Elements<LogitRegime>(bounds.Regimes)
                .SelectMany(regime => LogitGenerators.Of(regime, rows, clusters, bounds.Magnitude)),
        };
        return numbers.Select(table => new InputTable(input, table));
    }

    static Gen<double[,]> Distributions(int rows, int clusters, Func<double, double> change) =>
        Gen.ArrayOf(LogitGenerators.Distribution(clusters), rows)
            .Select(parts => Grids.Fill(rows, clusters, (row, cluster) => change(parts[row][cluster])));

    // Inputs of the same kind and extent get the numbers of the first.
    static InputTable[] Alike(InputTable[] tables) =>
        [
            .. tables.Select(table =>
                table with
                {
                    Numbers = tables
                        .First(other =>
                            (other.Input.Type, other.Input.Rows, other.Input.Clusters)
                            == (table.Input.Type, table.Input.Rows, table.Input.Clusters)
                        )
                        .Numbers,
                }
            ),
        ];
}
