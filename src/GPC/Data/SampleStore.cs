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
        for (var row = 0; row < indices.Length; row++) from.AsSpan(indices[row] * size, size).CopyTo(rows.AsSpan(row * size));
        return rows;
    }
}
