namespace GPC.Data;

/// <summary>Values kept as floats.</summary>
sealed class FloatStore(float[] values) : SampleStore
{
    public override int Length => values.Length;

    public override void Copy(long start, Span<float> target) => values.AsSpan((int)start, target.Length).CopyTo(target);

    public override SampleStore Subset(ReadOnlySpan<int> indices, int sampleSize) => new FloatStore(Rows(values, indices, sampleSize));
}
