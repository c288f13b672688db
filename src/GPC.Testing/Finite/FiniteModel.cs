using static TorchSharp.torch;

namespace GPC.Testing;

/// <summary>
/// The joint model <c>p(x, y) = exp(f_y(x)) / Z</c> on a domain of few points, where <c>Z</c> is a sum that can be computed. All in double
/// precision.
/// </summary>
/// <param name="Logits">The logits <c>f_y(x)</c>, points x clusters.</param>
public sealed record FiniteModel(double[,] Logits)
{
    /// <summary>Number of points.</summary>
    public int Points => Logits.GetLength(0);

    /// <summary>Number of clusters.</summary>
    public int Clusters => Logits.GetLength(1);

    /// <summary>The exact logarithm of <c>Z</c>, by enumeration.</summary>
    public double LogNormalizer => LogSumExp(Grids.Flat(Logits));

    /// <summary>The model of a network on given points.</summary>
    /// <param name="network">From samples to logits, such as a generated model.</param>
    /// <param name="points">All points of the domain, as a batch.</param>
    public static FiniteModel Of(nn.Module<Tensor, Tensor> network, Tensor points)
    {
        ArgumentNullException.ThrowIfNull(network);
        using var scope = NewDisposeScope();
        using var fixedParameters = no_grad();
        var logits = network.call(points).to(ScalarType.Float64).contiguous();
        var numbers = logits.data<double>().ToArray();
        var clusters = (int)logits.shape[1];
        return new(Grids.Fill((int)logits.shape[0], clusters, (row, cluster) => numbers[(row * clusters) + cluster]));
    }

    /// <summary><c>log p(x, y)</c>.</summary>
    /// <param name="point">Which x.</param>
    /// <param name="cluster">Which y.</param>
    public double LogJoint(int point, int cluster) => Logits[point, cluster] - LogNormalizer;

    /// <summary><c>log p(x)</c>.</summary>
    /// <param name="point">Which x.</param>
    public double LogDensity(int point) => LogSumExp(Grids.Row(Logits, point)) - LogNormalizer;

    /// <summary><c>p(x)</c> of every point.</summary>
    public double[] Density() => [.. Enumerable.Range(0, Points).Select(point => Math.Exp(LogDensity(point)))];

    /// <summary><c>log p(y|x)</c>.</summary>
    /// <param name="point">Which x.</param>
    public double[] LogPosterior(int point)
    {
        var row = Grids.Row(Logits, point);
        var total = LogSumExp(row);
        return [.. row.Select(logit => logit - total)];
    }

    /// <summary><c>p(y|x)</c>.</summary>
    /// <param name="point">Which x.</param>
    public double[] Posterior(int point) => [.. LogPosterior(point).Select(Math.Exp)];

    /// <summary>The logits as a table.</summary>
    public override string ToString() => $"logits, {Points} points x {Clusters} clusters:\n{Grids.Table(Logits)}";

    static double LogSumExp(double[] numbers)
    {
        var largest = numbers.Max();
        return largest + Math.Log(numbers.Sum(number => Math.Exp(number - largest)));
    }
}
