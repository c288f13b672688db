namespace GPC.Views;

/// <summary>Blackens a square, its centre anywhere in the image (DeVries and Taylor, 2017). Images <c>(B, channels, H, W)</c>.</summary>
/// <param name="size">Side of the square in pixels, at least 1.</param>
public sealed class CutoutAttribute(int size) : OptionalViewAttribute
{
    /// <summary>Side of the square in pixels, at least 1.</summary>
    public int Size => size;
}
