using GPC.LibTorch;
using static TorchSharp.torch;

namespace TorchSharp;

public static partial class TensorExtensionMethods
{
    /// <summary>Saves a tensor in TorchSharp's own format.</summary>
    /// <param name="tensor">The tensor, of any layout and device.</param>
    /// <param name="writer">Where to; it stays open.</param>
    public static void Save(this Tensor tensor, BinaryWriter writer)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        ArgumentNullException.ThrowIfNull(writer);
        using Tensor detached = tensor.detach();
        using Tensor host = detached.cpu();
        using Tensor dense = host.contiguous();
        TensorHeader.Of(dense).Write(writer);
        dense.WriteBytesToStream(writer.BaseStream, TensorHeader.BufferSize);
    }

    /// <summary>Saves a tensor in TorchSharp's own format.</summary>
    /// <param name="tensor">The tensor.</param>
    /// <param name="stream">Where to. It is closed, as in TorchSharp.</param>
    public static void Save(this Tensor tensor, Stream stream)
    {
        using var writer = new BinaryWriter(stream);
        tensor.Save(writer);
    }

    /// <summary>Saves a tensor to a file, in TorchSharp's own format.</summary>
    /// <param name="tensor">The tensor.</param>
    /// <param name="location">The path.</param>
    public static void Save(this Tensor tensor, string location) => tensor.Save(File.Create(location));

    /// <summary>Loads saved values into a tensor of the same element type and shape.</summary>
    /// <param name="tensor">Where to.</param>
    /// <param name="reader">Where from; it stays open.</param>
    /// <param name="skip">Whether to pass over the values, whatever their shape, and leave the tensor as it is.</param>
    /// <exception cref="ArgumentException">Element type or shape don't match.</exception>
    public static void Load(this Tensor tensor, BinaryReader reader, bool skip = false)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        ArgumentNullException.ThrowIfNull(reader);
        var header = TensorHeader.Read(reader);
        var expected = TensorHeader.Of(tensor);
        if (header.Type != expected.Type)
            throw new ArgumentException($"Mismatched tensor data types while loading: expected {expected}, found {header}.");
        if (skip)
        {
            header.Skip(reader);
            return;
        }
        if (!header.SameShape(expected))
            throw new ArgumentException($"Mismatched tensor shape while loading: expected {expected}, found {header}.");
        using Tensor value = header.ReadTensor(reader);
        using (no_grad())
            tensor.copy_(value);
    }

    /// <summary>Loads a saved tensor.</summary>
    /// <param name="reader">Where from; it stays open.</param>
    /// <param name="skip">Whether to pass over the values; the result is zeros of the saved shape then.</param>
    public static Tensor Load(BinaryReader reader, bool skip = false)
    {
        Tensor? tensor = null;
        Load(ref tensor, reader, skip);
        return tensor!;
    }

    /// <summary>Loads a saved tensor into one of the same element type and shape, or into a new one.</summary>
    /// <param name="tensor">Where to; null makes a new one.</param>
    /// <param name="reader">Where from; it stays open.</param>
    /// <param name="skip">Whether to pass over the values; a new tensor is zeros of the saved shape then.</param>
    /// <exception cref="ArgumentException">Element type or shape don't match.</exception>
    public static void Load(ref Tensor? tensor, BinaryReader reader, bool skip = false)
    {
        ArgumentNullException.ThrowIfNull(reader);
        if (tensor is not null)
        {
            tensor.Load(reader, skip);
            return;
        }
        var header = TensorHeader.Read(reader);
        if (!skip)
        {
            tensor = header.ReadTensor(reader);
            return;
        }
        header.Skip(reader);
        tensor = zeros(header.Shape, dtype: header.Type);
    }
}
