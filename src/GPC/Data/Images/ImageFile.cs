namespace GPC.Data;

/// <summary>Reads PNG and JPEG files.</summary>
static class ImageFile
{
    static readonly byte[] Png = [0x89, .. "PNG\r\n"u8, 0x1A, (byte)'\n'], Jpeg = [0xFF, 0xD8, 0xFF];

    /// <summary>The pixels. The content decides the format, not the name.</summary>
    public static Validated<DecodedImage> Read(string path) => DataFile.Read(path).Bind(content =>
    {
        Func<byte[], DecodedImage> decode;
        if (content.AsSpan().StartsWith(Png)) decode = PngImage.Decode;
        else if (content.AsSpan().StartsWith(Jpeg)) decode = JpegImage.Decode;
        else return DataFile.Wrong<DecodedImage>(path, "another format", "a PNG or JPEG image", "convert it, or take it out of the folder");
        try
        {
            return Validated.Valid(decode(content));
        }
        catch (NotSupportedException error)
        {
            return DataFile.Wrong<DecodedImage>(path, error.Message, "an image of one, two, three or four 8-bit channels, JPEG without the fourth", "convert it");
        }
#pragma warning disable CA1031 // The decoders throw many types on corrupt data.
        catch (Exception)
#pragma warning restore CA1031
        {
            return DataFile.Wrong<DecodedImage>(path, "an image that is truncated or corrupt", "a whole one", "get the file again, or take it out of the folder");
        }
    });
}
