using System.Collections.Immutable;
using GPC.Training;

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

    /// <summary>All samples of a data set, with what else objectives take of them.</summary>
    /// <param name="data">The samples.</param>
    /// <param name="size">Samples in each batch.</param>
    /// <param name="labels">The class of each sample, for supervised terms; null for none.</param>
    /// <param name="neighbours">The neighbours of each sample; null for none.</param>
    /// <param name="last">What happens to the samples left over at the end of an epoch.</param>
    /// <exception cref="ArgumentException">As for the other; or labels or neighbours are those of other samples.</exception>
    public static Batches Shuffled(Dataset data, int size, EvaluationLabels? labels, Neighbours? neighbours = null, LastBatch last = LastBatch.Wrap) =>
        new ShuffledBatches(data, size, last, labels, neighbours);

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
    /// Batches made ahead of time on a thread of their own; 0 makes each when it is asked for. The batches are the same. The thread stops, and what it made
    /// is freed, when the enumerator is disposed, as <c>foreach</c> does. What it throws, the consumer gets, after the batches before.
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
