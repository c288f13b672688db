namespace GPC.Data;

/// <summary>An image in memory.</summary>
/// <param name="Height">Rows of pixels.</param>
/// <param name="Width">Pixels in a row.</param>
/// <param name="Planes">Red, green and blue, one plane after the other, row by row.</param>
sealed record DecodedImage(int Height, int Width, byte[] Planes)
{
    /// <summary>Images with more pixels are refused: a broken header should not take the machine's memory.</summary>
    public const int MaxPixels = 1 << 26;

    /// <summary>One plane, by the luma of JPEG.</summary>
    public byte[] Grey()
    {
        var pixels = Height * Width;
        var grey = new byte[pixels];
        for (var i = 0; i < pixels; i++) grey[i] = (byte)Math.Round(0.299 * Planes[i] + 0.587 * Planes[pixels + i] + 0.114 * Planes[2 * pixels + i]);
        return grey;
    }
}
