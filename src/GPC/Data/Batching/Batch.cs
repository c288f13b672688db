using GPC.Layers;

namespace GPC.Data;

/// <summary>Samples to train on, and where the stream goes on after them. The consumer frees it.</summary>
/// <param name="Samples">float32 <c>(B, ...)</c> on the CPU, in no dispose scope.</param>
/// <param name="Next">The place after this batch.</param>
public sealed record Batch(Samples Samples, DataCursor Next) : IDisposable
{
    /// <summary>Frees the samples.</summary>
    public void Dispose() => Samples.Dispose();
}
