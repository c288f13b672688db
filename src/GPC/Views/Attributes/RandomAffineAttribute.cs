namespace GPC.Views;

/// <summary>Shears, enlarges, turns and shifts about the centre. Images <c>(B, channels, H, W)</c>. PyTorch: <c>RandomAffine</c>, with shifts by fractions of a pixel too.</summary>
public sealed class RandomAffineAttribute : OptionalViewAttribute
{
    /// <summary>Angles are uniform in plus and minus this, in degrees, 0 or more.</summary>
    public double Degrees { get; set; }

    /// <summary>Shifts are uniform in plus and minus this part of height and width, 0 or more.</summary>
    public double Translate { get; set; }

    /// <summary>Factors are uniform in 1 plus and minus this, from 0 to below 1.</summary>
    public double Scale { get; set; }

    /// <summary>Shears along x are uniform in plus and minus this, in degrees, from 0 to below 90.</summary>
    public double Shear { get; set; }
}
