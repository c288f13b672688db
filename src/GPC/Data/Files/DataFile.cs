using System.IO.Compression;

namespace GPC.Data;

/// <summary>Reads files that a user may have got wrong.</summary>
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
            if (file.Length > Array.MaxLength) throw new OverflowException();
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
            return Wrong<byte[]>(path, $"an error ({error.Message.TrimEnd('.')})", "a file that can be read", "see to its permissions and its disk");
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
            for (int read; (read = unpacking.Read(piece)) > 0;)
            {
                if (content.Length + read > Array.MaxLength) throw new OverflowException();
                content.Write(piece, 0, read);
            }
        }
        if (packed.Length < 18 || BitConverter.ToUInt32(packed, packed.Length - 4) != (uint)content.Length) throw new InvalidDataException();
        return content.ToArray();
    }
}
