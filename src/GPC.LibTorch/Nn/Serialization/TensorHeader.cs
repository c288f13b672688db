using TorchSharp;
using static TorchSharp.torch;

namespace GPC.LibTorch;

/// <summary>What stands before the bytes of a saved tensor: number of the element type, number of dimensions, each dimension.</summary>
/// <param name="Type">The element type.</param>
/// <param name="Shape">The dimensions.</param>
internal sealed record TensorHeader(ScalarType Type, long[] Shape)
{
    /// <summary>How many bytes are read or written at a time.</summary>
    internal const int BufferSize = 1 << 16;

    private const int MaxDimensions = 64;

    /// <summary>The number of bytes that follow.</summary>
    private long ByteCount => Shape.Aggregate((long)Type.ElementSize(), (product, size) => checked(product * size));

    internal static TensorHeader Of(Tensor tensor) => new(tensor.dtype, tensor.shape);

    internal static TensorHeader Read(BinaryReader reader)
    {
        var type = (ScalarType)reader.ReadLeb128();
        if (!Enum.IsDefined(type))
            throw new InvalidDataException($"The data are not a saved tensor: there is no element type {(long)type}.");
        long dimensions = reader.ReadLeb128();
        if (dimensions > MaxDimensions)
            throw new InvalidDataException($"The data are not a saved tensor: found {dimensions} dimensions.");
        var shape = new long[dimensions];
        for (int i = 0; i < shape.Length; i++)
            shape[i] = reader.ReadLeb128();
        return new(type, shape);
    }

    internal void Write(BinaryWriter writer)
    {
        writer.WriteLeb128((long)Type);
        writer.WriteLeb128(Shape.Length);
        foreach (long size in Shape)
            writer.WriteLeb128(size);
    }

    internal bool SameShape(TensorHeader other) => Shape.AsSpan().SequenceEqual(other.Shape);

    /// <summary>The bytes of the tensor as a new one on the CPU.</summary>
    internal Tensor ReadTensor(BinaryReader reader)
    {
        Tensor tensor = empty(Shape, dtype: Type, device: CPU);
        try
        {
            tensor.ReadBytesFromStream(reader.BaseStream, BufferSize);
            return tensor;
        }
        catch
        {
            tensor.Dispose();
            throw;
        }
    }

    /// <summary>Passes over the bytes of the tensor.</summary>
    internal void Skip(BinaryReader reader)
    {
        long left = ByteCount;
        Stream stream = reader.BaseStream;
        if (stream.CanSeek)
        {
            if (stream.Length - stream.Position < left)
                throw new EndOfStreamException();
            stream.Seek(left, SeekOrigin.Current);
            return;
        }
        for (byte[] buffer = new byte[Math.Min(left, BufferSize)]; left > 0;)
        {
            int count = (int)Math.Min(left, buffer.Length);
            stream.ReadExactly(buffer, 0, count);
            left -= count;
        }
    }

    public override string ToString() => $"{Type} {StateNames.Shape(Shape)}";
}
