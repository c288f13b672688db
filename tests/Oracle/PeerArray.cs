using System.Runtime.InteropServices;
using System.Text.Json.Serialization;
using static TorchSharp.torch;

namespace GPC.Oracle;

/// <summary>A tensor's content as it travels to and from <see cref="PythonPeer"/>: PyTorch's type name, shape, little-endian bytes.</summary>
public sealed record PeerArray(
    [property: JsonPropertyName("dtype")] string Type,
    [property: JsonPropertyName("shape")] long[] Shape,
    [property: JsonPropertyName("data")] byte[] Data)
{
    /// <summary>Whether the peer is to compute the gradient with respect to this input.</summary>
    [JsonPropertyName("grad")]
    public bool Gradient { get; init; }

    /// <summary>Copies a tensor's content; asks for its gradient when the tensor does.</summary>
    public static PeerArray From(Tensor tensor)
    {
        using Tensor copy = tensor.detach().clone(); // the gradient of a step function is a zero without memory
        using Tensor values = copy.contiguous();
        byte[] data = values.numel() == 0 ? [] : values.bytes.ToArray();
        return new(NameOf(tensor.dtype), tensor.shape, data) { Gradient = tensor.requires_grad };
    }

    /// <summary>A new tensor with this content.</summary>
    public Tensor ToTensor()
    {
        Tensor tensor = empty(Shape, dtype: TypeNamed(Type));
        if (Data.Length > 0) tensor.bytes = Data;
        return Gradient ? tensor.requires_grad_() : tensor;
    }

    /// <summary>All elements as doubles, row by row (booleans as 0 and 1).</summary>
    public double[] ToDoubles() => Type switch
    {
        "float64" => MemoryMarshal.Cast<byte, double>(Data).ToArray(),
        "float32" => Read<float>(x => x),
        "float16" => Read<Half>(x => (double)x),
        "bfloat16" => Read<ushort>(x => BitConverter.Int32BitsToSingle(x << 16)),
        "int64" => Read<long>(x => x),
        "int32" => Read<int>(x => x),
        "int16" => Read<short>(x => x),
        "int8" => Read<sbyte>(x => x),
        "uint8" or "bool" => Read<byte>(x => x),
        _ => throw new NotSupportedException($"no conversion of elements of type {Type} to double"),
    };

    double[] Read<T>(Func<T, double> convert) where T : struct =>
        [.. MemoryMarshal.Cast<byte, T>(Data).ToArray().Select(convert)];

    /// <inheritdoc/>
    public override string ToString() => $"{Type}[{string.Join(", ", Shape)}]";

    static readonly (string Name, ScalarType Type)[] Types =
    [
        ("float32", ScalarType.Float32), ("float64", ScalarType.Float64), ("float16", ScalarType.Float16), ("bfloat16", ScalarType.BFloat16),
        ("int64", ScalarType.Int64), ("int32", ScalarType.Int32), ("int16", ScalarType.Int16), ("int8", ScalarType.Int8),
        ("uint8", ScalarType.Byte), ("bool", ScalarType.Bool), ("complex64", ScalarType.ComplexFloat32), ("complex128", ScalarType.ComplexFloat64),
    ];

    static string NameOf(ScalarType type) => Types.First(known => known.Type == type).Name;

    internal static ScalarType TypeNamed(string name) => Types.First(known => known.Name == name).Type;
}
