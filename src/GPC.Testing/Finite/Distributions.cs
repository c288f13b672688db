namespace GPC.Testing;

/// <summary>Entropies and divergences of distributions over few outcomes, with <c>0 log 0 = 0</c>.</summary>
public static class Distributions
{
    /// <summary><c>H(p) = -sum p log p</c>.</summary>
    /// <param name="p">A distribution.</param>
    public static double Entropy(IReadOnlyList<double> p) => -p.Sum(x => x == 0 ? 0 : x * Math.Log(x));

    /// <summary><c>CE(p, q) = -sum p log q</c>.</summary>
    /// <param name="p">The distribution that is coded.</param>
    /// <param name="logQ">The logarithms of the distribution it is coded with.</param>
    public static double CrossEntropy(IReadOnlyList<double> p, IReadOnlyList<double> logQ) =>
        -p.Zip(logQ, (x, logarithm) => x == 0 ? 0 : x * logarithm).Sum();

    /// <summary><c>KL(p || q) = sum p (log p - log q)</c>.</summary>
    /// <param name="p">The distribution that is coded.</param>
    /// <param name="logQ">The logarithms of the distribution it is coded with.</param>
    public static double Divergence(IReadOnlyList<double> p, IReadOnlyList<double> logQ) => CrossEntropy(p, logQ) - Entropy(p);

    /// <summary>The total variation <c>sum |p - q| / 2</c>; the divergence is at least twice its square (Pinsker).</summary>
    /// <param name="p">A distribution.</param>
    /// <param name="q">Another.</param>
    public static double TotalVariation(IReadOnlyList<double> p, IReadOnlyList<double> q) => p.Zip(q, (x, y) => Math.Abs(x - y)).Sum() / 2;
}
