namespace GPC.Testing.Tests.Finite;

/// <summary>
/// A world on which the whole bound is approached: the model's density is the data's, views of a point are in its cluster, and clusters are
/// used equally.
/// </summary>
/// <param name="Clusters">Number of clusters.</param>
/// <param name="PointsEach">Points of each cluster; the i-th occurs i times in the data.</param>
/// <param name="Certainty">How much larger the logit of a point's cluster is than the others.</param>
sealed record Balanced(int Clusters, int PointsEach, double Certainty)
{
    public FiniteWorld World => new(new FiniteModel(Logits(Density)), Data, Views);

    public int[] Data =>
        [.. from point in Enumerable.Range(0, Clusters * PointsEach) from time in Enumerable.Range(0, Times(point)) select point];

    /// <summary>The next point of the same cluster.</summary>
    public int[] Views => [.. Data.Select(point => (ClusterOf(point) * PointsEach) + ((point + 1) % PointsEach))];

    public double[] Density => [.. Enumerable.Range(0, Clusters * PointsEach).Select(point => Times(point) / (double)Data.Length)];

    public int ClusterOf(int point) => point / PointsEach;

    /// <summary>Logits of a model with this density.</summary>
    public double[,] Logits(IReadOnlyList<double> density) => Logits(density, ClusterOf);

    /// <summary>Logits of a model with this density and these clusters.</summary>
    public double[,] Logits(IReadOnlyList<double> density, Func<int, int> clusterOf)
    {
        // logsumexp of a row with one logit of this certainty and zeros
        var energy = Certainty + Math.Log(1 + ((Clusters - 1) * Math.Exp(-Certainty)));
        var logits = new double[density.Count, Clusters];
        for (var i = 0; i < logits.Length; i++)
        {
            var (point, cluster) = (i / Clusters, i % Clusters);
            logits[point, cluster] = Math.Log(density[point]) - energy + (clusterOf(point) == cluster ? Certainty : 0);
        }
        return logits;
    }

    int Times(int point) => (point % PointsEach) + 1;
}
