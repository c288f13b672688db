namespace GPC.Views;

/// <summary>Turns about the centre. Images <c>(B, channels, H, W)</c>. PyTorch: <c>RandomRotation</c>.</summary>
/// <param name="degrees">Angles are uniform in plus and minus this, in degrees, 0 or more.</param>
public sealed class RandomRotationAttribute(double degrees) : OptionalViewAttribute
{
    /// <summary>Angles are uniform in plus and minus this, in degrees, 0 or more.</summary>
    public double Degrees => degrees;
}
