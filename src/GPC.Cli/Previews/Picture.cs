namespace GPC.Cli.Previews;

/// <summary>A picture of pixels with 8 bits of red, green and blue.</summary>
sealed class Picture
{
    readonly byte[] pixels;

    /// <param name="width">Width in pixels.</param>
    /// <param name="height">Height in pixels.</param>
    /// <param name="background">The colour of what is not drawn.</param>
    public Picture(int width, int height, (byte Red, byte Green, byte Blue) background)
    {
        (Width, Height) = (width, height);
        pixels = new byte[3 * width * height];
        for (var index = 0; index < width * height; index++) Set(index % width, index / width, background);
    }

    public int Width { get; }

    public int Height { get; }

    public void Set(int x, int y, (byte Red, byte Green, byte Blue) color) =>
        (pixels[Start(x, y)], pixels[Start(x, y) + 1], pixels[Start(x, y) + 2]) = color;

    /// <summary>Writes a PNG file, whole or not at all.</summary>
    public void Save(string path)
    {
        var unfinished = path + ".tmp";
        try
        {
            using (var file = File.Create(unfinished)) Png.Write(file, Width, pixels);
            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    int Start(int x, int y) => 3 * ((y * Width) + x);
}
