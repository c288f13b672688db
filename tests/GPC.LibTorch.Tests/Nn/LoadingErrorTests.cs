using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace GPC.LibTorch.Tests.Nn;

public class LoadingErrorTests
{
    [Fact]
    public void MissingAndUnexpectedNamesAreTold()
    {
        byte[] file = Saved(("weight", zeros(2, 3)), ("steps", tensor(1L)), ("extra", zeros(1)));
        using var target = new Affine();
        var error = Assert.Throws<ArgumentException>(() => target.load(new MemoryStream(file)));
        Assert.Contains("Missing: bias.", error.Message, StringComparison.Ordinal);
        Assert.Contains("Unexpected: extra.", error.Message, StringComparison.Ordinal);
        Assert.Equal(5f, target.weight.data<float>()[1, 2]);
    }

    [Fact]
    public void NumbersOfEntriesAreTold()
    {
        byte[] file = Saved(("weight", zeros(2, 3)));
        using var target = new Affine();
        var error = Assert.Throws<ArgumentException>(() => target.load(new MemoryStream(file)));
        Assert.Contains("expected 3 entries, found 1", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void SkippingDoesNotMakeUpForMissingNames()
    {
        byte[] file = Saved(("weight", zeros(2, 3)), ("steps", tensor(1L)));
        using var target = new Affine();
        Assert.Throws<ArgumentException>(() => target.load(new MemoryStream(file), skip: ["bias"]));
    }

    [Fact]
    public void ShapesAndTypesAreToldBeforeAnythingChanges()
    {
        byte[] file = Saved(("weight", zeros(2, 3)), ("bias", zeros(3)), ("steps", zeros(1)));
        using var target = new Affine();
        var error = Assert.Throws<ArgumentException>(() => target.load(new MemoryStream(file), strict: false));
        Assert.Contains("bias: expected Float32 [2], found Float32 [3]", error.Message, StringComparison.Ordinal);
        Assert.Contains("steps: expected Int64 [], found Float32 [1]", error.Message, StringComparison.Ordinal);
        Assert.Equal(5f, target.weight.data<float>()[1, 2]);
    }

    [Fact]
    public void LooseLoadingReportsEveryNameOfTheFile()
    {
        byte[] file = Saved(("extra", zeros(7)), ("bias", zeros(2)), ("weight", zeros(2, 3)));
        using var target = new Affine();
        var loaded = new Dictionary<string, bool>();
        target.load(new MemoryStream(file), strict: false, skip: ["weight"], loadedParameters: loaded);
        Assert.Equal(new Dictionary<string, bool> { ["extra"] = false, ["bias"] = true, ["weight"] = true }, loaded);
        Assert.Equal([0f, 0f], target.bias.data<float>().ToArray());
        Assert.Equal(5f, target.weight.data<float>()[1, 2]);
    }

    [Fact]
    public void ASkippedTensorMayHaveAnyShape()
    {
        byte[] file = Saved(("weight", zeros(9)), ("bias", zeros(2)), ("steps", tensor(4L)));
        using var target = new Affine();
        target.load(new MemoryStream(file), skip: ["weight"]);
        Assert.Equal(4L, target.steps.item<long>());
        Assert.Equal(5f, target.weight.data<float>()[1, 2]);
    }

    [Fact]
    public void StreamsThatCannotSeekAreReadToo()
    {
        byte[] file = Saved(("extra", zeros(70_000)), ("bias", zeros(2)));
        using var target = new Affine();
        using var reader = new BinaryReader(new OneWay(file));
        target.load(reader, strict: false);
        Assert.Equal([0f, 0f], target.bias.data<float>().ToArray());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    [InlineData(14)]
    [InlineData(40)]
    public void AnInterruptedFileChangesNothing(int length)
    {
        byte[] file = Saved(("bias", zeros(2)), ("weight", zeros(2, 3)), ("steps", tensor(1L)));
        using var target = new Affine();
        var error = Assert.Throws<EndOfStreamException>(() => target.load(new MemoryStream(file[..length])));
        Assert.Contains("Affine", error.Message, StringComparison.Ordinal);
        Assert.Equal([1f, 1f], target.bias.data<float>().ToArray());
    }

    [Fact]
    public void SomethingElseThanASavedModuleIsTold()
    {
        using var target = new Affine();
        byte[] unknownType = [1, 1, (byte)'x', 99, 0];
        Assert.Contains("99", Assert.Throws<InvalidDataException>(() => target.load(new MemoryStream(unknownType))).Message, StringComparison.Ordinal);
        byte[] tooManyDimensions = [1, 1, (byte)'x', 6, 0xE8, 0x07];
        Assert.Contains("1000", Assert.Throws<InvalidDataException>(() => target.load(new MemoryStream(tooManyDimensions))).Message, StringComparison.Ordinal);
        byte[] endlessNumber = [.. Enumerable.Repeat((byte)0xFF, 12)];
        Assert.Throws<InvalidDataException>(() => target.load(new MemoryStream(endlessNumber)));
    }

    [Fact]
    public void AMissingFileIsNamed()
    {
        using var target = new Affine();
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        Assert.Contains(path, Assert.Throws<FileNotFoundException>(() => target.load(path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ASingleTensorIsCheckedToo()
    {
        using var target = zeros(2, 3);
        byte[] file = Bytes(ones(3, 2));
        var error = Assert.Throws<ArgumentException>(() => target.Load(new BinaryReader(new MemoryStream(file))));
        Assert.Contains("expected Float32 [2, 3], found Float32 [3, 2]", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => target.Load(new BinaryReader(new MemoryStream(Bytes(ones(2, 3, dtype: float64))))));
        target.Load(new BinaryReader(new MemoryStream(file)), skip: true);
        Assert.Equal(0f, target.sum().item<float>());
        target.Load(new BinaryReader(new MemoryStream(Bytes(ones(2, 3)))));
        Assert.Equal(6f, target.sum().item<float>());
    }

    [Fact]
    public void SkippingASingleTensorGivesZerosOfItsShape()
    {
        using var reader = new BinaryReader(new MemoryStream([.. Bytes(ones(2, 3)), .. Bytes(ones(1))]));
        using var skipped = TensorExtensionMethods.Load(reader, skip: true);
        using var next = TensorExtensionMethods.Load(reader);
        Assert.Equal([2L, 3L], skipped.shape);
        Assert.Equal(0f, skipped.sum().item<float>());
        Assert.Equal(1f, next.item<float>());
    }

    private static byte[] Bytes(Tensor tensor)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        tensor.Save(writer);
        return stream.ToArray();
    }

    private static byte[] Saved(params (string Name, Tensor Value)[] entries)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        nn.Module.save_state_dict(writer, entries.ToDictionary(entry => entry.Name, entry => entry.Value));
        return stream.ToArray();
    }

    private sealed class OneWay(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;

        public override long Seek(long offset, SeekOrigin loc) => throw new NotSupportedException();
    }
}
