using System.Buffers.Binary;

namespace GPC.Data;

/// <summary>Numbers of a file, the last index running fastest, low bytes first.</summary>
/// <param name="Kind">Type of each.</param>
/// <param name="Shape">Sizes; their product is the number of elements.</param>
/// <param name="Bytes">The numbers.</param>
sealed record NumericArray(ElementKind Kind, int[] Shape, byte[] Bytes)
{
    /// <summary>Bytes of a number.</summary>
    public static int SizeOf(ElementKind kind) =>
        kind switch
        {
            ElementKind.UInt8 or ElementKind.Int8 => 1,
            ElementKind.UInt16 or ElementKind.Int16 or ElementKind.Float16 => 2,
            ElementKind.UInt32 or ElementKind.Int32 or ElementKind.Float32 => 4,
            _ => 8,
        };

    /// <summary>Number of elements.</summary>
    public int Length => Bytes.Length / SizeOf(Kind);

    /// <summary>The sizes in text.</summary>
    public string Sizes => $"({string.Join(", ", Shape)})";

    /// <summary>The element at a position.</summary>
    public double this[int index]
    {
        get
        {
            var at = Bytes.AsSpan(index * SizeOf(Kind));
            return Kind switch
            {
                ElementKind.UInt8 => at[0],
                ElementKind.Int8 => (sbyte)at[0],
                ElementKind.UInt16 => BinaryPrimitives.ReadUInt16LittleEndian(at),
                ElementKind.Int16 => BinaryPrimitives.ReadInt16LittleEndian(at),
                ElementKind.UInt32 => BinaryPrimitives.ReadUInt32LittleEndian(at),
                ElementKind.Int32 => BinaryPrimitives.ReadInt32LittleEndian(at),
                ElementKind.UInt64 => BinaryPrimitives.ReadUInt64LittleEndian(at),
                ElementKind.Int64 => BinaryPrimitives.ReadInt64LittleEndian(at),
                ElementKind.Float16 => (double)BinaryPrimitives.ReadHalfLittleEndian(at),
                ElementKind.Float32 => BinaryPrimitives.ReadSingleLittleEndian(at),
                _ => BinaryPrimitives.ReadDoubleLittleEndian(at),
            };
        }
    }

    /// <summary>
    /// The same numbers with the order of the dimensions reversed: what a file with the first index running fastest means.
    /// </summary>
    public NumericArray Reversed() => this with { Shape = [.. Shape.Reverse()] };

    /// <summary>The same array with its dimensions in another order.</summary>
    /// <param name="order">For each new dimension the old one.</param>
    public NumericArray Permuted(params int[] order)
    {
        var size = SizeOf(Kind);
        var strides = new int[Shape.Length];
        for (int i = Shape.Length - 1, stride = size; i >= 0; stride *= Shape[i--])
            strides[i] = stride;
        var shape = Array.ConvertAll(order, old => Shape[old]);
        var steps = Array.ConvertAll(order, old => strides[old]);
        var (target, index, from) = (new byte[Bytes.Length], new int[shape.Length], 0);
        for (var to = 0; to < target.Length; to += size)
        {
            Bytes.AsSpan(from, size).CopyTo(target.AsSpan(to));
            // Indices are counted up as on an odometer, the last one fastest.
            for (var i = shape.Length - 1; i >= 0; i--)
            {
                from += steps[i];
                if (++index[i] < shape[i])
                    break;
                from -= steps[i] * shape[i];
                index[i] = 0;
            }
        }
        return new(Kind, shape, target);
    }

    /// <summary>The numbers as whole ones, or null where one is not.</summary>
    public int[]? ToInt32s()
    {
        var whole = new int[Length];
        for (var i = 0; i < whole.Length; i++)
        {
            var value = this[i];
            if (value is not (>= int.MinValue and <= int.MaxValue) || value != Math.Floor(value))
                return null;
            whole[i] = (int)value;
        }
        return whole;
    }

    /// <summary>The numbers as floats.</summary>
    public float[] ToSingles()
    {
        var values = new float[Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = (float)this[i];
        return values;
    }
}
