using System.Collections.Immutable;
using GPC.Layers;

namespace GPC.Data;

/// <summary>Samples to train on, and where the stream goes on after them. The consumer frees it.</summary>
/// <param name="Samples">float32 <c>(B, ...)</c> on the CPU, in no dispose scope.</param>
/// <param name="Next">The place after this batch.</param>
public sealed record Batch(Samples Samples, DataCursor Next) : IDisposable
{
    /// <summary>What else there is of each sample.</summary>
    public Companions Companions { get; init; }

    /// <summary>Frees the samples.</summary>
    public void Dispose()
    {
        Samples.Dispose();
        Companions.Neighbours?.Dispose();
    }
}

/// <summary>What there is of the samples of a batch besides themselves, for objectives that take it.</summary>
/// <param name="Labels">The class of each; default where there are none.</param>
/// <param name="Neighbours">A neighbour of each <c>(B, ...)</c>; null where there are none.</param>
public readonly record struct Companions(ImmutableArray<int> Labels, Samples? Neighbours);
