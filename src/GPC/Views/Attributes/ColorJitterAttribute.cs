namespace GPC.Views;

/// <summary>Brightness, contrast, saturation and hue, in random order. Images <c>(B, 3, H, W)</c> with values from 0 to 1; of 1 channel too without saturation and hue. PyTorch: <c>ColorJitter</c>.</summary>
public sealed class ColorJitterAttribute : OptionalViewAttribute
{
    /// <summary>Factors are uniform in 1 plus and minus this, but not below 0.</summary>
    public double Brightness { get; set; }

    /// <summary>The same for the distance from the image's mean brightness.</summary>
    public double Contrast { get; set; }

    /// <summary>The same for the distance from gray.</summary>
    public double Saturation { get; set; }

    /// <summary>Turns are uniform in plus and minus this part of a full turn, from 0 to 0.5.</summary>
    public double Hue { get; set; }
}
