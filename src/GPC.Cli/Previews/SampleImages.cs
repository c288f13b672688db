using System.Buffers.Binary;
using System.IO.Compression;
using TorchSharp;

namespace GPC.Cli.Previews;

/// <summary>The first images of an IDX file.</summary>
/// <param name="Shape">Channels, height, width.</param>
/// <param name="Bytes">The pixels, image by image.</param>
sealed record SampleImages(long[] Shape, byte[] Bytes)
{
    const int UnsignedBytes = 8;
    const int LargestSide = 4096;

    /// <summary>Images <c>(B, channels, height, width)</c> with values from 0 to 1.</summary>
    public torch.Tensor ToTensor()
    {
        using var bytes = torch.tensor(Bytes, dtype: torch.ScalarType.Float32);
        using var unit = bytes / 255;
        return unit.view([-1, .. Shape]).clone();
    }

    /// <summary>Reads images.</summary>
    /// <param name="path">An IDX file, gzip or not, or the folder with it.</param>
    /// <param name="name">What the images are wanted for.</param>
    /// <param name="count">How many; less where the file has no more.</param>
    public static Validated<SampleImages> Read(string? path, string name, int count)
    {
        if (path is null) return Refuse("nothing", $"the images for {name}", "name an IDX file, or the folder with it");
        try
        {
            var file = Directory.Exists(path) ? Directory.EnumerateFiles(path, "*-images-idx?-ubyte*").Order(StringComparer.Ordinal).FirstOrDefault() : path;
            if (file is null) return Refuse($"no images in \"{path}\"", "a file such as t10k-images-idx3-ubyte.gz", "name another folder, or the file itself");
            using var opened = File.OpenRead(file);
            using var stream = IsGzip(opened) ? new GZipStream(opened, CompressionMode.Decompress) : (Stream)opened;
            return Images(stream, file, count);
        }
        catch (Exception thrown) when (thrown is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return Refuse($"\"{path}\"", "an IDX file of images", $"mend the path or the file: {thrown.Message}");
        }
    }

    static bool IsGzip(FileStream file)
    {
        var gzip = file.ReadByte() == 0x1f && file.ReadByte() == 0x8b;
        file.Position = 0;
        return gzip;
    }

    static Validated<SampleImages> Images(Stream stream, string file, int count)
    {
        Span<byte> start = stackalloc byte[4];
        stream.ReadExactly(start);
        var dimensions = start[3];
        if (start[0] != 0 || start[1] != 0 || start[2] != UnsignedBytes || dimensions is not (3 or 4))
            return Refuse($"\"{file}\" that begins with {Convert.ToHexString(start)}", "an IDX file of images: 00000803 for gray ones, 00000804 for those with channels", "name another file");
        var sizes = Enumerable.Range(0, dimensions).Select(_ => Size(stream)).ToArray();
        long[] shape = dimensions == 3 ? [1, .. sizes[1..]] : sizes[1..];
        if (sizes[0] < 1 || shape.Any(size => size is < 1 or > LargestSide))
            return Refuse($"\"{file}\" with sizes {string.Join(" x ", sizes)}", $"at least one image, and sides from 1 to {LargestSide}", "name another file");
        var bytes = new byte[Math.Min(count, sizes[0]) * shape.Aggregate(1L, (product, size) => product * size)];
        stream.ReadExactly(bytes);
        return Validated.Valid(new SampleImages(shape, bytes));
    }

    static long Size(Stream stream)
    {
        Span<byte> bytes = stackalloc byte[4];
        stream.ReadExactly(bytes);
        return BinaryPrimitives.ReadUInt32BigEndian(bytes);
    }

    static Validated<SampleImages> Refuse(string found, string expected, string fix) => Validated.Invalid<SampleImages>(ValidationError.At("--data", found, expected, fix));
}
