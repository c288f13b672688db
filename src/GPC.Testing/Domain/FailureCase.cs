using GPC.Objectives;
using GPC.Terms;

namespace GPC.Testing;

/// <summary>
/// A good configuration of logits, and each failure mode of clustering without labels: points that are certain of one cluster, all clusters
/// equally used, views that agree, and data that are more likely than the model's samples.
/// </summary>
/// <param name="Clusters">Number of clusters, at least 3; with 2, swapping assignments relabels the clusters.</param>
/// <param name="RowsEach">Rows of each cluster.</param>
/// <param name="Certainty">How much larger the logit of a row's cluster is.</param>
/// <param name="Contrast">How much larger the logits of the data are than those of the model's samples.</param>
public sealed record FailureCase(int Clusters, int RowsEach, double Certainty, double Contrast)
{
    /// <summary>The good configuration.</summary>
    /// <param name="objective">An objective of logits.</param>
    public ObjectiveCase Healthy(Objective objective) => Of(objective, Cluster, Cluster, Contrast);

    /// <summary>The failure mode.</summary>
    /// <param name="objective">An objective of logits.</param>
    /// <param name="mode">Which.</param>
    public ObjectiveCase Failed(Objective objective, Collapse mode) =>
        mode switch
        {
            Collapse.Representation => Of(objective, Cluster, Cluster, 0),
            Collapse.Cluster => Of(objective, _ => 0, _ => 0, Contrast),
            _ => Of(objective, Cluster, row => (row + 1) % Clusters, Contrast),
        };

    int Cluster(int row) => row % Clusters;

    // The first input of logits is a view, those with as many rows are others, and those that may have other rows are samples.
    ObjectiveCase Of(Objective objective, Func<int, int> first, Func<int, int> others, double contrast)
    {
        var data = objective.Inputs.First(input => input.Type == typeof(Logits));
        return new(
            objective,
            [.. objective.Inputs.Select(input => new InputTable(input, Numbers(input)))],
            [.. objective.Terms.Select(_ => 1.0)]
        );

        double[,] Numbers(ObjectiveInput input)
        {
            if (input.Rows is null)
                return Grids.Fill(1, Clusters, (_, _) => (float)(1.0 / Clusters));
            var (clusterOf, energy) = (ReferenceEquals(input, data) ? first : others, input.Rows == data.Rows ? contrast : 0);
            return Grids.Fill(Clusters * RowsEach, Clusters, (row, cluster) => energy + (clusterOf(row) == cluster ? Certainty : 0));
        }
    }
}
