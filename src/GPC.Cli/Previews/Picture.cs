using BigGustave;

namespace GPC.Cli.Previews;

/// <summary>A picture of pixels with 8 bits of red, green and blue.</summary>
/// <param name="width">Width in pixels.</param>
/// <param name="height">Height in pixels.</param>
/// <param name="background">The colour of what is not drawn.</param>
sealed class Picture(int width, int height, (byte Red, byte Green, byte Blue) background)
{
    readonly (byte Red, byte Green, byte Blue)[] pixels = [.. Enumerable.Repeat(background, width * height)];

    public int Width => width;

    public int Height => height;

    public void Set(int x, int y, (byte Red, byte Green, byte Blue) color) => pixels[(y * width) + x] = color;

    /// <summary>Writes a PNG file, whole or not at all.</summary>
    public void Save(string path)
    {
        var unfinished = path + ".tmp";
        try
        {
            using (var file = File.Create(unfinished)) Png().Save(file);
            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    // Every pixel once: BigGustave loses count of its colours where one is set again.
    PngBuilder Png()
    {
        var png = PngBuilder.Create(width, height, hasAlphaChannel: false);
        for (var index = 0; index < pixels.Length; index++) png.SetPixel(pixels[index].Red, pixels[index].Green, pixels[index].Blue, index % width, index / width);
        return png;
    }
}
