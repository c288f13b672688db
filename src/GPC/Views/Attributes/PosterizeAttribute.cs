namespace GPC.Views;

/// <summary>Keeps the highest bits of values as bytes. Values from 0 to 1. PyTorch: <c>RandomPosterize</c>.</summary>
/// <param name="bits">Bits to keep, 1 to 8.</param>
public sealed class PosterizeAttribute(int bits) : OptionalViewAttribute
{
    /// <summary>Bits to keep, 1 to 8.</summary>
    public int Bits => bits;
}
