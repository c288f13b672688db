using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace GPC.LibTorch.Tests.Nn;

public class FileFormatTests
{
    // TorchSharp's format: LEB128 number of entries; per entry the name (length, UTF-8), LEB128 element type, number of
    // dimensions and dimensions, then the elements, little end first.
    private static readonly byte[] TwoEntries =
    [
        2,
        6, (byte)'w', (byte)'e', (byte)'i', (byte)'g', (byte)'h', (byte)'t',
        6, 2, 1, 2,
        0x00, 0x00, 0x80, 0x3F, 0x00, 0x00, 0x00, 0xC0,
        5, (byte)'s', (byte)'t', (byte)'e', (byte)'p', (byte)'s',
        4, 0,
        0x03, 0x01, 0, 0, 0, 0, 0, 0,
    ];

    [Fact]
    public void AStateDictionaryIsWrittenByteForByteAsTorchSharpDoes()
    {
        var state = new Dictionary<string, Tensor> { ["weight"] = tensor(new[] { 1f, -2f }).reshape(1, 2), ["steps"] = tensor(259L) };
        Assert.Equal(TwoEntries, Written(writer => nn.Module.save_state_dict(writer, state)));
    }

    [Fact]
    public void AFileOfTorchSharpIsRead()
    {
        using var target = new Affine(1, 2);
        using var reader = new BinaryReader(new MemoryStream(TwoEntries));
        target.load(reader, strict: false);
        Assert.Equal([1f, -2f], target.weight.data<float>().ToArray());
        Assert.Equal(259L, target.steps.item<long>());
        Assert.Equal([1f], target.bias.data<float>().ToArray());
    }

    [Fact]
    public void NumbersFrom128OnTakeSeveralBytes()
    {
        using var tensor = zeros(300, dtype: uint8);
        byte[] bytes = Written(tensor.Save);
        Assert.Equal([0, 1, 0xAC, 0x02, 0], bytes[..5]);
        Assert.Equal(304, bytes.Length);
    }

    [Theory]
    [InlineData(ScalarType.Byte, 0, 1)]
    [InlineData(ScalarType.Int8, 1, 1)]
    [InlineData(ScalarType.Int16, 2, 2)]
    [InlineData(ScalarType.Int32, 3, 4)]
    [InlineData(ScalarType.Int64, 4, 8)]
    [InlineData(ScalarType.Float16, 5, 2)]
    [InlineData(ScalarType.Float32, 6, 4)]
    [InlineData(ScalarType.Float64, 7, 8)]
    [InlineData(ScalarType.ComplexFloat32, 9, 8)]
    [InlineData(ScalarType.ComplexFloat64, 10, 16)]
    [InlineData(ScalarType.Bool, 11, 1)]
    [InlineData(ScalarType.BFloat16, 15, 2)]
    public void EveryElementTypeTravels(ScalarType type, int number, int size)
    {
        using var original = ones([2, 3], dtype: type);
        byte[] bytes = Written(original.Save);
        Assert.Equal([(byte)number, 2, 2, 3], bytes[..4]);
        Assert.Equal(4 + 6 * size, bytes.Length);
        Assert.Equal(size, type.ElementSize());
        using var reader = new BinaryReader(new MemoryStream(bytes));
        using var copy = TensorExtensionMethods.Load(reader);
        Assert.Equal(type, copy.dtype);
        Assert.Equal(original.bytes.ToArray(), copy.bytes.ToArray());
    }

    [Fact]
    public void ATensorWithGapsIsWrittenInOrder()
    {
        using var matrix = arange(6, dtype: uint8).reshape(2, 3);
        using var transposed = matrix.t();
        Assert.Equal([0, 2, 3, 2, 0, 3, 1, 4, 2, 5], Written(transposed.Save));
    }

    [Fact]
    public void AModuleComesBackFromAFileAsItWas()
    {
        string path = Path.GetTempFileName();
        try
        {
            using var saved = new Net();
            using (no_grad())
            {
                foreach (var parameter in saved.parameters())
                    parameter.mul_(-0.5);
            }
            saved.first.steps.fill_(77);
            Assert.Same(saved, saved.save(path));
            using var loaded = new Net();
            Assert.Same(loaded, loaded.load(path));
            var expected = saved.state_dict();
            foreach (var (name, value) in loaded.state_dict())
                Assert.Equal(expected[name].bytes.ToArray(), value.bytes.ToArray());
            Assert.Equal(77L, loaded.first.steps.item<long>());
            Assert.All(loaded.parameters(), parameter => Assert.True(parameter.requires_grad));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void StreamsAreClosedAndWritersStayOpen()
    {
        using var affine = new Affine();
        var stream = new MemoryStream();
        affine.save(stream);
        Assert.False(stream.CanWrite);
        var source = new MemoryStream(stream.ToArray());
        affine.load(source);
        Assert.False(source.CanRead);

        var twice = new MemoryStream();
        using (var writer = new BinaryWriter(twice, System.Text.Encoding.UTF8, leaveOpen: true))
        {
            affine.save(writer);
            affine.save(writer);
        }
        Assert.Equal(2 * stream.ToArray().Length, twice.Length);
        twice.Position = 0;
        using var reader = new BinaryReader(twice);
        affine.load(reader);
        affine.load(reader);
        Assert.Equal(twice.Length, twice.Position);
    }

    [Fact]
    public void NamesCanBeLeftOut()
    {
        using var affine = new Affine();
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        affine.save(writer, skip: ["weight", "steps"]);
        Assert.Equal([1, 4, (byte)'b', (byte)'i', (byte)'a', (byte)'s', 6, 1, 2], stream.ToArray()[..9]);
    }

    [Fact]
    public void CreateMakesAndLoads()
    {
        string path = Path.GetTempFileName();
        try
        {
            using (var counter = new Counter())
            {
                counter.count.fill_(5);
                counter.save(path);
            }
            using var loaded = (Counter)nn.Module.Create<Counter>(path);
            Assert.Equal(5L, loaded.count.item<long>());
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static byte[] Written(Action<BinaryWriter> write)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        write(writer);
        return stream.ToArray();
    }

    private sealed class Counter : nn.Module
    {
        internal readonly Tensor count = tensor(0L);

        public Counter() : base(nameof(Counter)) => RegisterComponents();
    }
}
