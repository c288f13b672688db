using System.Collections.Immutable;
using GPC.Layers;

namespace GPC.Data;

/// <summary>An endless stream of batches of samples: a pure function of the place in it.</summary>
public abstract class Batches
{
    private protected Batches(int size)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        Size = size;
    }

    /// <summary>Samples in each batch.</summary>
    public int Size { get; }

    /// <summary>Shape of one sample.</summary>
    public abstract ImmutableArray<long> SampleShape { get; }

    /// <summary>An interval that holds every value.</summary>
    public abstract IntervalConfig Domain { get; }

    /// <summary>All samples of a data set, each epoch in a new random order.</summary>
    /// <param name="data">The samples.</param>
    /// <param name="size">Samples in each batch.</param>
    /// <param name="last">What happens to the samples left over at the end of an epoch.</param>
    /// <exception cref="ArgumentException">The size is below 1, or no batch fits into an epoch and it is to be dropped.</exception>
    public static Batches Shuffled(Dataset data, int size, LastBatch last = LastBatch.Wrap) => new ShuffledBatches(data, size, last);

    /// <summary>All samples of a data set, with labels or neighbours for objectives that take them.</summary>
    /// <param name="data">The samples.</param>
    /// <param name="size">Samples in each batch.</param>
    /// <param name="labels">The class of each sample, for supervised terms; null for none.</param>
    /// <param name="neighbours">The neighbours of each sample; null for none.</param>
    /// <param name="last">What happens to the samples left over at the end of an epoch.</param>
    /// <exception cref="ArgumentException">As for the other; or labels or neighbours are those of other samples.</exception>
    public static Batches Shuffled(
        Dataset data,
        int size,
        EvaluationLabels? labels,
        Neighbours? neighbours = null,
        LastBatch last = LastBatch.Wrap
    ) => new ShuffledBatches(data, size, last, labels, neighbours);

    /// <summary>Whether batches have labels.</summary>
    public virtual bool HasLabels => false;

    /// <summary>Whether batches have a neighbour of each sample.</summary>
    public virtual bool HasNeighbours => false;

    /// <summary>Points that no batch had before.</summary>
    /// <param name="data">Where they are drawn from.</param>
    /// <param name="size">Points in each batch.</param>
    /// <exception cref="ArgumentException">The size is below 1, or a parameter of the data makes no sense.</exception>
    public static Batches Fresh(ToyData data, int size) => new FreshBatches(data, size);

    /// <summary>The batch at a place. May be called from several threads.</summary>
    /// <param name="cursor">The place.</param>
    /// <exception cref="ArgumentException">There is no such place.</exception>
    public abstract Batch At(DataCursor cursor);

    /// <summary>All batches from a place on, without end.</summary>
    /// <param name="cursor">The place.</param>
    /// <param name="prefetch">
    /// Batches made ahead of time on a thread of their own; 0 makes each when it is asked for. The batches are the same. The thread stops,
    /// and what it made is freed, when the enumerator is disposed, as <c>foreach</c> does. What it throws, the consumer gets, after the
    /// batches before.
    /// </param>
    public IEnumerable<Batch> From(DataCursor cursor, int prefetch = 2)
    {
        ArgumentNullException.ThrowIfNull(cursor);
        ArgumentOutOfRangeException.ThrowIfNegative(prefetch);
        return prefetch == 0 ? OneByOne(cursor) : Prefetch.Ahead(OneByOne(cursor), prefetch);
    }

    IEnumerable<Batch> OneByOne(DataCursor cursor)
    {
        while (true)
        {
            var batch = At(cursor);
            cursor = batch.Next;
            yield return batch;
        }
    }
}

/// <summary>Samples to train on, and where the stream continues after them. The consumer frees it.</summary>
/// <param name="Samples">float32 <c>(B, ...)</c> on the CPU, in no dispose scope.</param>
/// <param name="Next">The place after this batch.</param>
public sealed record Batch(Samples Samples, DataCursor Next) : IDisposable
{
    /// <summary>The class of each sample; default if the batches have no labels.</summary>
    public ImmutableArray<int> Labels { get; init; }

    /// <summary>A neighbour of each sample <c>(B, ...)</c>; null if the batches have no neighbours.</summary>
    public Samples? Neighbours { get; init; }

    /// <summary>Frees the samples and their neighbours.</summary>
    public void Dispose()
    {
        Samples.Dispose();
        Neighbours?.Dispose();
    }
}

/// <summary>
/// A place in an endless stream of batches. The same cursor gives the same batches from there on; it is all that a checkpoint has to keep.
/// </summary>
/// <param name="Seed">What the order of the samples follows from.</param>
/// <param name="Epoch">How often all samples were seen, from 0. Fresh points have no epochs: it stays 0.</param>
/// <param name="Position">Samples taken in this epoch.</param>
public sealed record DataCursor(long Seed, long Epoch = 0, long Position = 0);

/// <summary>What happens to the samples left over when batches don't divide an epoch.</summary>
public enum LastBatch
{
    /// <summary>The batch is filled up from the next epoch: every sample is seen equally often.</summary>
    Wrap,

    /// <summary>They are left out of this epoch.</summary>
    Drop,
}

/// <summary>All samples of a data set, each epoch in an order that follows from seed and epoch.</summary>
sealed class ShuffledBatches : Batches
{
    readonly Dataset data;
    readonly LastBatch last;
    readonly EvaluationLabels? labels;
    readonly Neighbours? neighbours;
    EpochOrder? recent;

    public ShuffledBatches(Dataset data, int size, LastBatch last, EvaluationLabels? labels = null, Neighbours? neighbours = null)
        : base(size)
    {
        ArgumentNullException.ThrowIfNull(data);
        if (last == LastBatch.Drop && size > data.Count)
            throw new ArgumentException(
                $"{data.Name} has {data.Count} samples, too few for a batch of {size}: use smaller batches, or LastBatch.Wrap.",
                nameof(size)
            );
        if (labels is not null && labels.Values.Length != data.Count)
            throw new ArgumentException(
                $"{data.Name} has {data.Count} samples but {labels.Values.Length} labels: give one label for each sample.",
                nameof(labels)
            );
        if (neighbours is not null && neighbours.Data != data)
            throw new ArgumentException(
                $"The neighbours are those of {neighbours.Data.Name}, expected those of {data.Name}: use Neighbours.Of(data).",
                nameof(neighbours)
            );
        (this.data, this.last, this.labels, this.neighbours) = (data, last, labels, neighbours);
    }

    public override bool HasLabels => labels is not null;

    public override bool HasNeighbours => neighbours is not null;

    public override ImmutableArray<long> SampleShape => data.SampleShape;

    public override IntervalConfig Domain => data.Domain;

    public override Batch At(DataCursor cursor)
    {
        ArgumentNullException.ThrowIfNull(cursor);
        if (cursor.Epoch < 0 || cursor.Position < 0 || cursor.Position > data.Count)
        {
            throw new ArgumentException(
                $"{cursor} is no place in {data.Name} with {data.Count} samples: use an epoch of at least 0 and a position from 0 to "
                    + $"{data.Count}.",
                nameof(cursor)
            );
        }
        var (epoch, position) = (cursor.Epoch, (int)cursor.Position);
        if (last == LastBatch.Drop && position > data.Count - Size)
            (epoch, position) = (epoch + 1, 0);
        var indices = new int[Size];
        for (var filled = 0; filled < Size; )
        {
            if (position == data.Count)
                (epoch, position) = (epoch + 1, 0);
            var take = Math.Min(Size - filled, data.Count - position);
            Order(cursor.Seed, epoch).AsSpan(position, take).CopyTo(indices.AsSpan(filled));
            (filled, position) = (filled + take, position + take);
        }
        return new(data.Take(indices), cursor with { Epoch = epoch, Position = position })
        {
            Labels = labels is null ? default : [.. indices.Select(index => labels.Values[index])],
            Neighbours = neighbours?.Draw(indices, cursor.Seed, cursor.Epoch, cursor.Position),
        };
    }

    // The order of the most recent epoch is kept: most batches use it again.
    int[] Order(long seed, long epoch)
    {
        if (recent is { } kept && kept.Seed == seed && kept.Epoch == epoch)
            return kept.Order;
        var order = new RandomStream("epoch order", seed, epoch).Permutation(data.Count);
        recent = new(seed, epoch, order);
        return order;
    }

    sealed record EpochOrder(long Seed, long Epoch, int[] Order);
}

/// <summary>Points that follow from the seed and the number of points before them.</summary>
sealed class FreshBatches : Batches
{
    readonly ToyData data;

    public FreshBatches(ToyData data, int size)
        : base(size)
    {
        ArgumentNullException.ThrowIfNull(data);
        data.Check();
        this.data = data;
    }

    public override ImmutableArray<long> SampleShape => [2];

    public override IntervalConfig Domain => data.Domain;

    public override Batch At(DataCursor cursor)
    {
        ArgumentNullException.ThrowIfNull(cursor);
        if (cursor.Epoch != 0 || cursor.Position < 0)
            throw new ArgumentException(
                $"{cursor} is no place in fresh points of {data.Name}: use epoch 0 and a position of at least 0.",
                nameof(cursor)
            );
        return new(data.Fresh(Size, cursor.Seed, cursor.Position), cursor with { Position = cursor.Position + Size });
    }
}
