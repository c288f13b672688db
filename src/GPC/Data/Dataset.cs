using System.Collections.Immutable;
using GPC.Layers;

namespace GPC.Data;

/// <summary>
/// Samples and nothing else: what training sees. Labels stand beside it in a <see cref="LabelledDataset"/>, which training does not take.
/// It never changes and needs no disposal.
/// </summary>
/// <remarks>
/// Images are kept as the bytes of their files, a quarter of the memory that floats need, and become float32 batch by batch.
/// </remarks>
public sealed class Dataset
{
    readonly SampleStore store;

    Dataset(string name, SampleStore store, ImmutableArray<long> sampleShape, IntervalConfig domain)
    {
        (Name, this.store, SampleShape, Domain) = (name, store, sampleShape, domain);
        SampleSize = (int)Elements(sampleShape);
        Count = SampleSize == 0 ? 0 : store.Length / SampleSize;
        if (SampleSize < 1 || Count < 1 || (long)Count * SampleSize != store.Length)
        {
            throw new ArgumentException(
                $"{name} has {store.Length} values, but needs a whole number of samples of shape ({string.Join(", ", sampleShape)}), at "
                    + "least one."
            );
        }
    }

    /// <summary>What it is called in messages.</summary>
    public string Name { get; }

    /// <summary>Number of samples.</summary>
    public int Count { get; }

    /// <summary>Shape of one sample, such as <c>(2)</c> or <c>(1, 28, 28)</c>.</summary>
    public ImmutableArray<long> SampleShape { get; }

    /// <summary>Number of values in one sample.</summary>
    public int SampleSize { get; }

    /// <summary>An interval that holds every value: the domain Omega in each dimension.</summary>
    public IntervalConfig Domain { get; }

    /// <summary>Samples of numbers.</summary>
    /// <param name="name">What it is called in messages.</param>
    /// <param name="values">The values of one sample after the other; copied.</param>
    /// <param name="sampleShape">Shape of one sample.</param>
    /// <param name="domain">An interval that holds every value.</param>
    /// <exception cref="ArgumentException">The shape does not fit, or a value is outside the domain or not a number.</exception>
    public static Dataset FromValues(string name, ReadOnlySpan<float> values, ReadOnlySpan<long> sampleShape, IntervalConfig domain)
    {
        ArgumentNullException.ThrowIfNull(domain);
        foreach (var value in values)
        {
            if (!(value >= (float)domain.Min && value <= (float)domain.Max))
                throw new ArgumentException(
                    $"{name} has the value {value}, but needs values from {domain.Min} to {domain.Max}: widen the domain, or mend the data."
                );
        }
        return new(name, new FloatStore(values.ToArray()), [.. sampleShape], domain);
    }

    /// <summary>Samples of bytes: 0 becomes the least value of the domain, 255 the greatest.</summary>
    /// <param name="name">What it is called in messages.</param>
    /// <param name="bytes">The bytes of one sample after the other; copied.</param>
    /// <param name="sampleShape">Shape of one sample.</param>
    /// <param name="domain">What the bytes are scaled to.</param>
    /// <exception cref="ArgumentException">The shape does not fit.</exception>
    public static Dataset FromBytes(string name, ReadOnlySpan<byte> bytes, ReadOnlySpan<long> sampleShape, IntervalConfig domain) =>
        OwningBytes(name, bytes.ToArray(), sampleShape, domain);

    /// <summary>As <see cref="FromBytes"/>, without a copy.</summary>
    internal static Dataset OwningBytes(string name, byte[] bytes, ReadOnlySpan<long> sampleShape, IntervalConfig domain) =>
        new(name, new ByteStore(bytes, domain), [.. sampleShape], domain);

    /// <summary>Some samples, in the order of their indices.</summary>
    /// <param name="indices">Which, from 0 to below <see cref="Count"/>; repeats are allowed.</param>
    /// <returns>float32 <c>(B, ...)</c> on the CPU, in no dispose scope: the caller frees it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such sample.</exception>
    public Samples Take(ReadOnlySpan<int> indices)
    {
        foreach (var index in indices)
        {
            if ((uint)index >= (uint)Count)
                throw new ArgumentOutOfRangeException(nameof(indices), $"{Name} has no sample {index}: use indices from 0 to {Count - 1}.");
        }
        var taken = NewTensor.Of(indices.Length, SampleShape.AsSpan());
        var values = NewTensor.Values(taken);
        for (var row = 0; row < indices.Length; row++)
            store.Copy(indices[row] * (long)SampleSize, values.Slice(row * SampleSize, SampleSize));
        return new(taken);
    }

    /// <summary>Some samples that follow one another.</summary>
    /// <param name="first">Index of the first.</param>
    /// <param name="count">How many.</param>
    /// <returns>float32 <c>(count, ...)</c> on the CPU, in no dispose scope: the caller frees it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are no such samples.</exception>
    public Samples Slice(int first, int count)
    {
        if (first < 0 || count < 0 || (long)first + count > Count)
            throw new ArgumentOutOfRangeException(
                nameof(count),
                $"{Name} has {Count} samples, {count} from number {first} on are not there: ask for fewer."
            );
        var taken = NewTensor.Of(count, SampleShape.AsSpan());
        store.Copy(first * (long)SampleSize, NewTensor.Values(taken));
        return new(taken);
    }

    /// <summary>All samples in order, as one tensor; for large data go through <see cref="InOrder"/>.</summary>
    /// <returns>float32 <c>(Count, ...)</c> on the CPU, in no dispose scope: the caller frees it.</returns>
    public Samples All() => Slice(0, Count);

    /// <summary>All samples once, in order, in batches; the last may be shorter. The caller frees each.</summary>
    /// <param name="batchSize">Samples in a batch.</param>
    public IEnumerable<Samples> InOrder(int batchSize)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(batchSize, 1);
        for (var first = 0; first < Count; first += batchSize)
            yield return Slice(first, Math.Min(batchSize, Count - first));
    }

    /// <summary>The same samples under another name.</summary>
    /// <param name="name">What it is called in messages.</param>
    public Dataset Named(string name) => new(name, store, SampleShape, Domain);

    /// <summary>A data set of some of these samples.</summary>
    /// <param name="indices">Which, from 0 to below <see cref="Count"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such sample.</exception>
    public Dataset Subset(ReadOnlySpan<int> indices)
    {
        foreach (var index in indices)
        {
            if ((uint)index >= (uint)Count)
                throw new ArgumentOutOfRangeException(nameof(indices), $"{Name} has no sample {index}: use indices from 0 to {Count - 1}.");
        }
        return new(Name, store.Subset(indices, SampleSize), SampleShape, Domain);
    }

    /// <summary>Name, count and shape.</summary>
    public override string ToString() =>
        $"{Name}: {Count} samples of shape ({string.Join(", ", SampleShape)}), values from {Domain.Min} to {Domain.Max}";

    static long Elements(ImmutableArray<long> shape)
    {
        var product = 1L;
        foreach (var size in shape)
            product = size < 1 || product > int.MaxValue / size ? 0 : product * size;
        return product;
    }
}
