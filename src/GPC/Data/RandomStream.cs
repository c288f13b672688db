namespace GPC.Data;

/// <summary>
/// Random numbers that follow from a key alone (SplitMix64): there is no state to save but the key. Numbers of different keys are
/// independent.
/// </summary>
struct RandomStream
{
    const ulong Step = 0x9E3779B97F4A7C15;

    /// <summary>
    /// No normal draw is further than this from 0, so that noisy data stays in a known interval. One draw in 500 million is repeated for
    /// it.
    /// </summary>
    public const double FarthestNormal = 6;

    ulong state;

    /// <summary>Starts at a key.</summary>
    /// <param name="purpose">What the numbers are for: with the same seed, two purposes share no numbers.</param>
    /// <param name="key">A seed, and what else they follow from, such as an epoch.</param>
    public RandomStream(string purpose, params ReadOnlySpan<long> key)
    {
        foreach (var letter in purpose)
            Add(letter);
        foreach (var part in key)
            Add((ulong)part);
    }

    /// <summary>64 random bits.</summary>
    public ulong Next() => Mixed(state += Step);

    /// <summary>A uniform number from 0 to below 1.</summary>
    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A whole number from 0 to below a bound, each equally likely.</summary>
    public int Below(int bound)
    {
        // Lemire: the high half of bits * bound; low halves under the remainder would favour some numbers.
        var remainder = (0 - (ulong)bound) % (ulong)bound;
        while (true)
        {
            var high = Math.BigMul(Next(), (ulong)bound, out var low);
            if (low >= remainder)
                return (int)high;
        }
    }

    /// <summary>A standard normal number.</summary>
    public double Normal()
    {
        while (true)
        {
            // Box and Muller; 1 - Unit() is above 0.
            var draw = Math.Sqrt(-2 * Math.Log(1 - Unit())) * Math.Cos(2 * Math.PI * Unit());
            if (Math.Abs(draw) <= FarthestNormal)
                return draw;
        }
    }

    /// <summary>The numbers from 0 to below a count, in random order, each order equally likely.</summary>
    public int[] Permutation(int count)
    {
        var order = Enumerable.Range(0, count).ToArray();
        for (var last = count - 1; last > 0; last--)
        {
            var other = Below(last + 1);
            (order[last], order[other]) = (order[other], order[last]);
        }
        return order;
    }

    void Add(ulong part) => state = Mixed((state + Step) ^ Mixed(part + Step));

    static ulong Mixed(ulong bits)
    {
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }
}
