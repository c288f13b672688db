namespace GPC.Data;

/// <summary>Samples without content: out-of-distribution data that every detector should recognise.</summary>
public static class SyntheticData
{
    /// <summary>Every value is drawn uniformly from the domain.</summary>
    /// <param name="shape">Shape of one sample.</param>
    /// <param name="domain">The domain.</param>
    /// <param name="count">Number of samples.</param>
    /// <param name="seed">The seed of the random numbers.</param>
    public static Dataset Noise(ReadOnlySpan<long> shape, IntervalConfig domain, int count, long seed) =>
        Draw("noise", shape, domain, count, seed, isConstant: false);

    /// <summary>All values of a sample are the same, drawn uniformly from the domain.</summary>
    /// <inheritdoc cref="Noise"/>
    public static Dataset Constant(ReadOnlySpan<long> shape, IntervalConfig domain, int count, long seed) =>
        Draw("constant", shape, domain, count, seed, isConstant: true);

    static Dataset Draw(string name, ReadOnlySpan<long> shape, IntervalConfig domain, int count, long seed, bool isConstant)
    {
        ArgumentNullException.ThrowIfNull(domain);
        var size = 1;
        foreach (var side in shape)
            size *= (int)side;
        var (random, values) = (new RandomStream(name, seed), new float[count * size]);
        for (var at = 0; at < values.Length; at++)
            values[at] =
                isConstant && at % size > 0
                    ? values[at - 1]
                    : (float)Math.Clamp(domain.Min + (domain.Width * random.Unit()), domain.Min, domain.Max);
        return Dataset.FromValues(name, values, shape, domain);
    }
}
