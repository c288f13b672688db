namespace GPC.Terms;

public static partial class Operations
{
    /// <summary>The distribution over clusters that the logits stand for: <c>exp(z_j) / sum_k exp(z_k)</c>.</summary>
    /// <param name="z">Logits.</param>
    public static Probabilities Softmax(Logits z) => new(LogSoftmax(z).Values.Exp());

    /// <summary>The logarithm of the softmax, exact also where the softmax is too small for a double.</summary>
    /// <param name="z">Logits.</param>
    public static LogProbabilities LogSoftmax(Logits z) => new(Values.Zip(Of(z), LogSumExp(z).Values, (x, total) => x - total));

    /// <summary>For every row, <c>log sum_j exp(z_j)</c>: the negative energy of the row.</summary>
    /// <param name="z">Logits.</param>
    public static PerRow LogSumExp(Logits z) => new(Of(z).OverClusters(LogSumExp));

    /// <summary>For every row, <c>-sum_j p_j log q_j</c>. The derivative goes through both sides.</summary>
    /// <param name="p">The distribution that is coded.</param>
    /// <param name="logQ">Logarithms of the distribution it is coded with.</param>
    public static PerRow CrossEntropy(Probabilities p, LogProbabilities logQ) => -SumOverClusters(p * logQ);

    /// <summary>For every row, <c>-sum_j p_j log p_j</c>, with <c>0 log 0 = 0</c>.</summary>
    /// <param name="p">Probabilities.</param>
    public static PerRow Entropy(Probabilities p) => -SumOverClusters(new Matrix(XLogX(Of(p))));

    /// <summary><c>-sum_j p_j log p_j</c> of one distribution over the clusters, with <c>0 log 0 = 0</c>.</summary>
    /// <param name="p">A probability for each cluster.</param>
    public static Real Entropy(PerCluster p) => -Sum(new PerCluster(XLogX(Of(p))));

    /// <summary>
    /// For every row, the divergence of Kullback and Leibler, <c>sum_j p_j (log p_j - log q_j)</c>, with <c>0 log 0 = 0</c>.
    /// </summary>
    /// <param name="p">The distribution that is coded.</param>
    /// <param name="logQ">Logarithms of the distribution it is coded with.</param>
    public static PerRow KlDivergence(Probabilities p, LogProbabilities logQ) => CrossEntropy(p, logQ) - Entropy(p);

    /// <summary>Says that numbers are logits, such as the products of embeddings and prototypes.</summary>
    /// <param name="x">Rows x clusters.</param>
    public static Logits AsLogits(Matrix x) => new(Of(x));

    /// <summary>Says that numbers are probabilities, such as targets that were normalized by hand.</summary>
    /// <param name="x">Rows x clusters, each row a distribution.</param>
    public static Probabilities AsProbabilities(Matrix x) => new(Of(x));

    /// <summary>The same numbers, with no derivative.</summary>
    /// <param name="x">Any value.</param>
    /// <typeparam name="T">What the numbers mean.</typeparam>
    public static T StopGradient<T>(T x)
        where T : TermValue => x;

    static Values XLogX(Values p)
    {
        var logs = p.Log().Elements;
        return new Values(p.Rows, p.Clusters, [.. p.Elements.Select((x, i) => x == 0 ? 0 : x * logs[i])]);
    }
}
