namespace GPC.Testing.Tests.Sampling;

/// <summary>
/// Bounds that right code exceeds with probability 1e-6 at most: these tests run from the clock's seed, and a failure should mean
/// something.
/// </summary>
static class Significance
{
    /// <summary>Of the absolute value of a standard normal.</summary>
    public const double Normal = 4.9;

    // One-sided, for the chi-squared.
    const double Upper = 4.75;

    /// <summary>Of a chi-squared, by the cube-root transformation of Wilson and Hilferty.</summary>
    public static double ChiSquared(int degrees) =>
        degrees * Math.Pow(1 - (2 / (9.0 * degrees)) + (Upper * Math.Sqrt(2 / (9.0 * degrees))), 3);

    /// <summary>Of the largest difference of the distribution functions of two samples (Kolmogorov and Smirnov).</summary>
    public static double KolmogorovSmirnov(int a, int b) => Math.Sqrt(-Math.Log(1e-6 / 2) / 2 * (a + b) / ((double)a * b));

    /// <summary>The largest difference of the distribution functions of two samples.</summary>
    public static double Distance(double[] a, double[] b)
    {
        var (x, y, i, j, largest) = (a.Order().ToArray(), b.Order().ToArray(), 0, 0, 0.0);
        while (i < x.Length && j < y.Length)
        {
            if (x[i] <= y[j])
                i++;
            else
                j++;
            largest = Math.Max(largest, Math.Abs((i / (double)x.Length) - (j / (double)y.Length)));
        }
        return largest;
    }
}
