using GPC.Training;

namespace GPC.Data;

/// <summary>Values kept as bytes; 0 stands for the least value of an interval, 255 for the greatest.</summary>
sealed class ByteStore(byte[] bytes, IntervalConfig domain) : SampleStore
{
    readonly float[] values = [.. Enumerable.Range(0, 256).Select(level => (float)(domain.Min + domain.Width * level / 255))];

    public override int Length => bytes.Length;

    public override void Copy(long start, Span<float> target)
    {
        var source = bytes.AsSpan((int)start, target.Length);
        for (var i = 0; i < source.Length; i++) target[i] = values[source[i]];
    }

    public override SampleStore Subset(ReadOnlySpan<int> indices, int sampleSize) => new ByteStore(Rows(bytes, indices, sampleSize), domain);
}
