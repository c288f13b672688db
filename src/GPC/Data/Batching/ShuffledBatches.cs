using System.Collections.Immutable;
using GPC.Training;

namespace GPC.Data;

/// <summary>All samples of a data set, each epoch in an order that follows from seed and epoch.</summary>
sealed class ShuffledBatches : Batches
{
    readonly Dataset data;
    readonly LastBatch last;
    readonly EvaluationLabels? labels;
    readonly Neighbours? neighbours;
    EpochOrder? recent;

    public ShuffledBatches(Dataset data, int size, LastBatch last, EvaluationLabels? labels = null, Neighbours? neighbours = null) : base(size)
    {
        ArgumentNullException.ThrowIfNull(data);
        if (last == LastBatch.Drop && size > data.Count)
            throw new ArgumentException($"{data.Name} has {data.Count} samples, too few for a batch of {size}: use smaller batches, or LastBatch.Wrap.", nameof(size));
        if (labels is not null && labels.Values.Length != data.Count)
            throw new ArgumentException($"{data.Name} has {data.Count} samples but {labels.Values.Length} labels: give one label for each sample.", nameof(labels));
        if (neighbours is not null && neighbours.Data != data)
            throw new ArgumentException($"The neighbours are those of {neighbours.Data.Name}, expected those of {data.Name}: use Neighbours.Of(data).", nameof(neighbours));
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
                $"{cursor} is no place in {data.Name} with {data.Count} samples: use an epoch of at least 0 and a position from 0 to {data.Count}.", nameof(cursor));
        }
        var (epoch, position) = (cursor.Epoch, (int)cursor.Position);
        if (last == LastBatch.Drop && position > data.Count - Size) (epoch, position) = (epoch + 1, 0);
        var indices = new int[Size];
        for (var filled = 0; filled < Size;)
        {
            if (position == data.Count) (epoch, position) = (epoch + 1, 0);
            var take = Math.Min(Size - filled, data.Count - position);
            Order(cursor.Seed, epoch).AsSpan(position, take).CopyTo(indices.AsSpan(filled));
            (filled, position) = (filled + take, position + take);
        }
        return new(data.Take(indices), cursor with { Epoch = epoch, Position = position })
        {
            Companions = new(
                labels is null ? default : [.. indices.Select(index => labels.Values[index])],
                neighbours?.Draw(indices, cursor.Seed, cursor.Epoch, cursor.Position)),
        };
    }

    // The order of the most recent epoch is kept: most batches use it again.
    int[] Order(long seed, long epoch)
    {
        if (recent is { } kept && kept.Seed == seed && kept.Epoch == epoch) return kept.Order;
        var order = new RandomStream("epoch order", seed, epoch).Permutation(data.Count);
        recent = new(seed, epoch, order);
        return order;
    }

    sealed record EpochOrder(long Seed, long Epoch, int[] Order);
}
