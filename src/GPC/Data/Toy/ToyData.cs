using GPC.Layers;

namespace GPC.Data;

/// <summary>A distribution of points in the plane, in clusters, with Gaussian noise on both coordinates.</summary>
/// <param name="Noise">Standard deviation of the noise, at least 0. No draw is further than six of them away.</param>
public abstract record ToyData(double Noise)
{
    /// <summary>What it is called in messages.</summary>
    public abstract string Name { get; }

    /// <summary>Number of clusters, which are the classes.</summary>
    public abstract int Clusters { get; }

    /// <summary>An interval that holds both coordinates of every point, noise included.</summary>
    public IntervalConfig Domain => new() { Min = Extent.Min - Reach, Max = Extent.Max + Reach };

    /// <summary>An interval that holds both coordinates of every point without noise.</summary>
    protected abstract (double Min, double Max) Extent { get; }

    double Reach => RandomStream.FarthestNormal * Noise;

    /// <summary>A number of points, once and for all: evenly spaced in their clusters, with noise, in random order.</summary>
    /// <param name="count">Number of points; clusters differ by one at most.</param>
    /// <param name="seed">The same seed gives the same points.</param>
    /// <exception cref="ArgumentException">There are fewer points than clusters, or a parameter makes no sense.</exception>
    public LabelledDataset Fixed(int count, long seed)
    {
        Check();
        if (count < Clusters)
            throw new ArgumentException(
                $"{Name} has {Clusters} clusters, {count} points are too few: use {Clusters} or more.",
                nameof(count)
            );
        var order = new RandomStream("toy order", seed).Permutation(count);
        var noise = new RandomStream("toy noise", seed);
        var (values, labels) = (new float[2 * count], new int[count]);
        var point = 0;
        for (var cluster = 0; cluster < Clusters; cluster++)
        {
            var size = Size(cluster, count);
            for (var i = 0; i < size; i++, point++)
            {
                labels[order[point]] = cluster;
                Write(Place(cluster, Spaced(i, size)), ref noise, values.AsSpan(2 * order[point], 2));
            }
        }
        return new(Dataset.FromValues(Name, values, [2], Domain), new(labels, Clusters));
    }

    /// <summary>Points that nobody saw before: each from a cluster at random, at a random place in it.</summary>
    /// <param name="count">Number of points.</param>
    /// <param name="key">Points of the same key are the same.</param>
    internal Samples Fresh(int count, params ReadOnlySpan<long> key)
    {
        var random = new RandomStream("fresh points", key);
        var tensor = NewTensor.Of(count, [2]);
        var values = NewTensor.Values(tensor);
        for (var i = 0; i < count; i++)
            Write(Place(random.Below(Clusters), random.Unit()), ref random, values.Slice(2 * i, 2));
        return new(tensor);
    }

    /// <summary>The point of a cluster without noise.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="along">How far along the cluster, from 0 to 1.</param>
    protected abstract (double X, double Y) Place(int cluster, double along);

    /// <summary>How far along its cluster a point of a fixed set is.</summary>
    private protected virtual double Spaced(int index, int size) => size == 1 ? 0 : (double)index / (size - 1);

    /// <summary>Number of points of a cluster, of a count in all.</summary>
    private protected virtual int Size(int cluster, int count) => (count + cluster) / Clusters;

    /// <exception cref="ArgumentException">A parameter makes no sense.</exception>
    internal virtual void Check() => Require(Noise >= 0 && Noise < double.PositiveInfinity, "noise", Noise, "a number of at least 0");

    private protected void Require(bool holds, string parameter, object found, string expected)
    {
        if (!holds)
            throw new ArgumentException(FormattableString.Invariant($"{Name}: found {parameter} {found}, expected {expected}."));
    }

    void Write((double X, double Y) place, ref RandomStream noise, Span<float> point)
    {
        point[0] = (float)(place.X + Noise * noise.Normal());
        point[1] = (float)(place.Y + Noise * noise.Normal());
    }
}
