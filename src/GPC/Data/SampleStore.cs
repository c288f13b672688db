using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace GPC.Data;

/// <summary>The values of samples in memory, one sample after the other.</summary>
abstract class SampleStore
{
    /// <summary>Number of values.</summary>
    public abstract int Length { get; }

    /// <summary>Writes the values from a position on as floats.</summary>
    public abstract void Copy(long start, Span<float> values);

    /// <summary>Some samples, in the order of their indices.</summary>
    public abstract SampleStore Subset(ReadOnlySpan<int> indices, int sampleSize);

    /// <summary>Some rows of an array of rows.</summary>
    protected static T[] Rows<T>(T[] from, ReadOnlySpan<int> indices, int size)
    {
        var rows = new T[checked(indices.Length * size)];
        for (var row = 0; row < indices.Length; row++)
            from.AsSpan(indices[row] * size, size).CopyTo(rows.AsSpan(row * size));
        return rows;
    }
}

/// <summary>Values kept as bytes; 0 stands for the least value of an interval, 255 for the greatest.</summary>
sealed class ByteStore(byte[] bytes, IntervalConfig domain) : SampleStore
{
    readonly float[] values = [.. Enumerable.Range(0, 256).Select(level => (float)(domain.Min + domain.Width * level / 255))];

    public override int Length => bytes.Length;

    public override void Copy(long start, Span<float> target)
    {
        var source = bytes.AsSpan((int)start, target.Length);
        for (var i = 0; i < source.Length; i++)
            target[i] = values[source[i]];
    }

    public override SampleStore Subset(ReadOnlySpan<int> indices, int sampleSize) =>
        new ByteStore(Rows(bytes, indices, sampleSize), domain);
}

/// <summary>Values kept as floats.</summary>
sealed class FloatStore(float[] values) : SampleStore
{
    public override int Length => values.Length;

    public override void Copy(long start, Span<float> target) => values.AsSpan((int)start, target.Length).CopyTo(target);

    public override SampleStore Subset(ReadOnlySpan<int> indices, int sampleSize) => new FloatStore(Rows(values, indices, sampleSize));
}

/// <summary>Tensors that are filled from C#.</summary>
static class NewTensor
{
    /// <summary>An unfilled float32 tensor <c>(count, sample...)</c>, in no dispose scope.</summary>
    public static Tensor Of(int count, ReadOnlySpan<long> sampleShape) =>
        empty([count, .. sampleShape], ScalarType.Float32, CPU).DetachFromDisposeScope();

    /// <summary>Its memory, to be written.</summary>
    public static Span<float> Values(Tensor tensor) => MemoryMarshal.Cast<byte, float>(tensor.bytes);
}
