using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Json;
using static TorchSharp.torch;

namespace GPC.Checkpoints;

/// <summary>Tensors by name in the safetensors format (Hugging Face): a JSON header, then the numbers. Other tools read it.</summary>
public static class SafeTensors
{
    const int HeaderLimit = 100_000_000;

    static readonly (ScalarType Type, string Name, int Size)[] Types =
    [
        (ScalarType.Float32, "F32", 4),
        (ScalarType.Float64, "F64", 8),
        (ScalarType.Float16, "F16", 2),
        (ScalarType.BFloat16, "BF16", 2),
        (ScalarType.Int64, "I64", 8),
        (ScalarType.Int32, "I32", 4),
        (ScalarType.Int16, "I16", 2),
        (ScalarType.Int8, "I8", 1),
        (ScalarType.Byte, "U8", 1),
        (ScalarType.Bool, "BOOL", 1),
    ];

    /// <summary>Writes tensors, in the order of their names.</summary>
    /// <param name="stream">Where they go.</param>
    /// <param name="tensors">The tensors, on any device.</param>
    /// <exception cref="ArgumentException">A tensor is of a type that the format does not have.</exception>
    public static void Write(Stream stream, IReadOnlyDictionary<string, Tensor> tensors)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(tensors);
        var ordered = tensors.OrderBy(pair => pair.Key, StringComparer.Ordinal).ToArray();
        var header = Header(ordered);
        Span<byte> length = stackalloc byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(length, (ulong)header.Length);
        stream.Write(length);
        stream.Write(header);
        foreach (var (_, tensor) in ordered)
        {
            using var scope = NewDisposeScope();
            stream.Write(tensor.detach().cpu().contiguous().bytes);
        }
    }

    /// <summary>Reads tensors.</summary>
    /// <param name="bytes">A whole file.</param>
    /// <returns>The tensors on the CPU, in no dispose scope: the caller frees them; or what is wrong with the file.</returns>
    public static Validated<IReadOnlyDictionary<string, Tensor>> Read(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length < 8)
            return Broken($"{bytes.Length} bytes", "a header of 8 bytes or more");
        var length = BinaryPrimitives.ReadUInt64LittleEndian(bytes.Span);
        if (length > HeaderLimit || (long)length > bytes.Length - 8)
            return Broken($"a header of {length} bytes in a file of {bytes.Length}", "a header within the file");
        var tensors = new Dictionary<string, Tensor>();
        try
        {
            using var header = JsonDocument.Parse(bytes.Slice(8, (int)length));
            var data = bytes[(8 + (int)length)..];
            foreach (var entry in header.RootElement.EnumerateObject().Where(entry => entry.Name != "__metadata__"))
            {
                if (Entry(entry.Value, data) is not { } tensor)
                {
                    Free(tensors);
                    return Broken(
                        $"the entry {entry.Name}: {entry.Value.GetRawText()}",
                        $"a type, a shape and matching offsets within {data.Length} bytes"
                    );
                }
                if (tensors.TryAdd(entry.Name, tensor))
                    continue;
                tensor.Dispose();
                Free(tensors);
                return Broken($"the entry {entry.Name} twice", "one entry for each tensor");
            }
            return Validated.Valid<IReadOnlyDictionary<string, Tensor>>(tensors);
        }
        catch (Exception exception)
            when (exception
                    is ExternalException
                        or JsonException
                        or InvalidOperationException
                        or KeyNotFoundException
                        or FormatException
                        or OverflowException
            )
        {
            Free(tensors);
            return Broken($"a header that can't be read ({exception.Message})", "JSON with an entry for each tensor");
        }
    }

    static Tensor? Entry(JsonElement entry, ReadOnlyMemory<byte> data)
    {
        var name = entry.GetProperty("dtype").GetString();
        long[] shape = [.. entry.GetProperty("shape").EnumerateArray().Select(size => size.GetInt64())];
        long[] offsets = [.. entry.GetProperty("data_offsets").EnumerateArray().Select(offset => offset.GetInt64())];
        if (Array.FindIndex(Types, type => type.Name == name) is var at && at < 0)
            return null;
        if (offsets is not [>= 0, _] || offsets[0] > offsets[1] || offsets[1] > data.Length || shape.Any(size => size < 0))
            return null;
        var count = shape.Aggregate(1L, (product, size) => checked(product * size));
        if (checked(count * Types[at].Size) != offsets[1] - offsets[0])
            return null;
        var tensor = empty(shape, Types[at].Type);
        if (count > 0)
            data.Span[(int)offsets[0]..(int)offsets[1]].CopyTo(tensor.bytes);
        return tensor.DetachFromDisposeScope();
    }

    static byte[] Header(KeyValuePair<string, Tensor>[] tensors)
    {
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json))
        {
            writer.WriteStartObject();
            var offset = 0L;
            foreach (var (name, tensor) in tensors)
            {
                var type = Array.Find(Types, type => type.Type == tensor.dtype).Name
                    ?? throw new ArgumentException(
                        $"{name} is of type {tensor.dtype}; a checkpoint keeps {string.Join(", ", Types.Select(type => type.Type))}.",
                        nameof(tensors)
                    );
                writer.WriteStartObject(name);
                writer.WriteString("dtype", type);
                writer.WriteStartArray("shape");
                foreach (var size in tensor.shape)
                    writer.WriteNumberValue(size);
                writer.WriteEndArray();
                writer.WriteStartArray("data_offsets");
                writer.WriteNumberValue(offset);
                writer.WriteNumberValue(offset += tensor.numel() * tensor.element_size());
                writer.WriteEndArray();
                writer.WriteEndObject();
            }
            writer.WriteEndObject();
        }

        // Aligned to 8 bytes, as the format advises.
        while (json.Length % 8 != 0)
            json.WriteByte((byte)' ');
        return json.ToArray();
    }

    static void Free(Dictionary<string, Tensor> tensors)
    {
        foreach (var tensor in tensors.Values)
            tensor.Dispose();
    }

    static Validated<IReadOnlyDictionary<string, Tensor>> Broken(string found, string expected) =>
        Validated.Invalid<IReadOnlyDictionary<string, Tensor>>(
            ValidationError.At("", found, expected, "use another checkpoint, this file is damaged or no safetensors file")
        );
}
