using System.Text;
using GPC.Checkpoints;
using Xunit;
using static TorchSharp.torch;

namespace GPC.Tests.Checkpoints;

public class SafeTensorsTests
{
    /// <summary>Two tensors, byte for byte as the format's description says.</summary>
    [Fact]
    public void TheBytesAreThoseOfTheFormat()
    {
        using var scope = NewDisposeScope();
        using var stream = new MemoryStream();
        SafeTensors.Write(
            stream,
            new Dictionary<string, Tensor> { ["b"] = tensor((long[])[7]), ["a"] = tensor((float[])[1, 2]).reshape(1, 2) }
        );
        var header = """{"a":{"dtype":"F32","shape":[1,2],"data_offsets":[0,8]},"b":{"dtype":"I64","shape":[1],"data_offsets":[8,16]}}""";
        header = header.PadRight((header.Length + 7) / 8 * 8);
        byte[] expected =
        [
            .. BitConverter.GetBytes((ulong)header.Length),
            .. Encoding.UTF8.GetBytes(header),
            .. BitConverter.GetBytes(1f),
            .. BitConverter.GetBytes(2f),
            .. BitConverter.GetBytes(7L),
        ];
        Assert.Equal(expected, stream.ToArray());
    }

    public static TheoryData<ScalarType> AllTypes =>
        [
            ScalarType.Float32,
            ScalarType.Float64,
            ScalarType.Float16,
            ScalarType.BFloat16,
            ScalarType.Int64,
            ScalarType.Int32,
            ScalarType.Int16,
            ScalarType.Int8,
            ScalarType.Byte,
            ScalarType.Bool,
        ];

    [Theory]
    [MemberData(nameof(AllTypes))]
    public void EveryTypeGoesThrough(ScalarType type)
    {
        using var scope = NewDisposeScope();
        Tensor[] tensors =
        [
            arange(6).to(type).reshape(2, 3),
            arange(6).to(type).reshape(2, 3).t(),
            zeros(0, 3, dtype: type),
            ones(1, dtype: type).squeeze(),
        ];
        using var stream = new MemoryStream();
        SafeTensors.Write(
            stream,
            tensors.Select((tensor, index) => (tensor, index)).ToDictionary(pair => $"{pair.index}", pair => pair.tensor)
        );
        var read = SafeTensors.Read(stream.ToArray()).Match(read => read, errors => throw new InvalidOperationException($"{errors[0]}"));
        foreach (var (tensor, index) in tensors.Select((tensor, index) => (tensor, index)))
        {
            Assert.Equal(type, read[$"{index}"].dtype);
            Assert.Equal(tensor.shape, read[$"{index}"].shape);
            Assert.Equal(tensor.contiguous().bytes.ToArray(), read[$"{index}"].bytes.ToArray());
            read[$"{index}"].Dispose();
        }
    }

    [Theory]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,9]}}""")]
    [InlineData("""{"a":{"dtype":"F32","shape":[3],"data_offsets":[0,8]}}""")]
    [InlineData("""{"a":{"dtype":"F32","shape":[4611686018427387904,4],"data_offsets":[0,0]}}""")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1000000000000],"data_offsets":[0,8]}}""")]
    [InlineData("""{"a":{"dtype":"Q4","shape":[2],"data_offsets":[0,8]}}""")]
    [InlineData("""{"a":{"dtype":"F32","shape":[-2],"data_offsets":[8,0]}}""")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[0]}}""")]
    [InlineData("""{"a":{"dtype":"F32","shape":"2","data_offsets":[0,8]}}""")]
    [InlineData("""{"a":{"dtype":"F32"}}""")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}""")]
    [InlineData("""{"a":3}""")]
    [InlineData("[1]")]
    [InlineData("{")]
    public void AHeaderThatLiesIsRefused(string header) =>
        Assert.False(
            SafeTensors
                .Read((byte[])[.. BitConverter.GetBytes((ulong)header.Length), .. Encoding.UTF8.GetBytes(header), .. new byte[8]])
                .IsValid
        );
}
