using System.Collections.Immutable;
using GPC.Training;

namespace GPC.Data;

/// <summary>Points that follow from the seed and the number of points before them.</summary>
sealed class FreshBatches : Batches
{
    readonly ToyData data;

    public FreshBatches(ToyData data, int size) : base(size)
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
            throw new ArgumentException($"{cursor} is no place in fresh points of {data.Name}: use epoch 0 and a position of at least 0.", nameof(cursor));
        return new(data.Fresh(Size, cursor.Seed, cursor.Position), cursor with { Position = cursor.Position + Size });
    }
}
