using System.Buffers.Binary;
using System.IO.Compression;

namespace GPC.Data;

/// <summary>Reads files whose content may be wrong.</summary>
static class DataFile
{
    static readonly byte[] Gzip = [0x1F, 0x8B];

    /// <summary>The whole content; unpacked if the file is packed by gzip.</summary>
    public static Validated<byte[]> Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            using var file = File.OpenRead(path);
            if (file.Length > Array.MaxLength)
                throw new OverflowException();
            var packed = new byte[file.Length];
            file.ReadExactly(packed);
            return Validated.Valid(packed.AsSpan().StartsWith(Gzip) ? Unpacked(packed) : packed);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return Wrong<byte[]>(path, "no file", "a data file", "put it there, or give another path");
        }
        catch (InvalidDataException)
        {
            return Wrong<byte[]>(path, "a corrupt or truncated gzip file", "a whole one", "get the file again");
        }
        catch (Exception error) when (error is OverflowException or OutOfMemoryException)
        {
            return Wrong<byte[]>(path, "more than 2 GB, or than memory has room for", "less", "split the data into files");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Wrong<byte[]>(
                path,
                $"an error ({error.Message.TrimEnd('.')})",
                "a file that can be read",
                "see to its permissions and its disk"
            );
        }
    }

    /// <summary>A result with one error.</summary>
    public static Validated<T> Wrong<T>(string path, string found, string expected, string fix) =>
        Validated.Invalid<T>(ValidationError.At(path, found, expected, fix));

    // A cut gzip stream may end without an error: its last four bytes must be the length, modulo 2^32.
    static byte[] Unpacked(byte[] packed)
    {
        using var content = new MemoryStream();
        using (var unpacking = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress))
        {
            var piece = new byte[1 << 16];
            for (int read; (read = unpacking.Read(piece)) > 0; )
            {
                if (content.Length + read > Array.MaxLength)
                    throw new OverflowException();
                content.Write(piece, 0, read);
            }
        }
        if (packed.Length < 18 || BitConverter.ToUInt32(packed, packed.Length - 4) != (uint)content.Length)
            throw new InvalidDataException();
        return content.ToArray();
    }
}

/// <summary>Reads little-endian numbers one after the other; past the end it throws <see cref="InvalidDataException"/>.</summary>
sealed class ByteReader(ReadOnlyMemory<byte> bytes)
{
    ReadOnlyMemory<byte> rest = bytes;

    public int Left => rest.Length;

    public ReadOnlyMemory<byte> Take(long count)
    {
        if (count > rest.Length)
            throw new InvalidDataException();
        var taken = rest[..(int)count];
        rest = rest[(int)count..];
        return taken;
    }

    public uint UInt32() => BinaryPrimitives.ReadUInt32LittleEndian(Take(4).Span);

    public int Int32() => BinaryPrimitives.ReadInt32LittleEndian(Take(4).Span);
}

/// <summary>Recognises a full disk among other errors of files.</summary>
public static class FullDisk
{
    const int NoSpace = 28,
        Quota = 122,
        Windows = 112; // ENOSPC, EDQUOT, ERROR_DISK_FULL.

    /// <summary>Whether the disk is full.</summary>
    /// <param name="thrown">What was thrown.</param>
    public static bool Is(Exception thrown) => thrown is IOException && (thrown.HResult & 0xFFFF) is (NoSpace or Quota or Windows);
}

/// <summary>Combines samples and labels that were read from files.</summary>
static class LabelFile
{
    /// <summary>Samples with their labels, if there are as many, and each label is a class.</summary>
    /// <param name="path">The file that has the labels.</param>
    /// <param name="samples">The samples.</param>
    /// <param name="labels">The labels.</param>
    /// <param name="classes">Number of classes.</param>
    public static Validated<LabelledDataset> Join(string path, Dataset samples, ReadOnlySpan<int> labels, int classes)
    {
        if (labels.Length != samples.Count)
            return DataFile.Wrong<LabelledDataset>(
                path,
                $"{labels.Length} labels",
                $"{samples.Count}, one for each sample of {samples.Name}",
                "use the two files that belong together"
            );
        for (var i = 0; i < labels.Length; i++)
        {
            if ((uint)labels[i] >= (uint)classes)
                return DataFile.Wrong<LabelledDataset>(
                    path,
                    $"label {labels[i]} of sample {i}",
                    $"a class from 0 to {classes - 1}",
                    "use the labels of this data, or another number of classes"
                );
        }
        return Validated.Valid(new LabelledDataset(samples, new(labels, classes)));
    }
}

/// <summary>The interval that bytes of images are scaled to by default.</summary>
static class PixelRange
{
    /// <summary>From 0, black, to 1: what views of images work on.</summary>
    public static IntervalConfig Default { get; } = new() { Min = 0, Max = 1 };
}
