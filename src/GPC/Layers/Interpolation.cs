namespace GPC.Layers;

/// <summary>How an enlarged image's values are computed.</summary>
public enum Interpolation
{
    /// <summary>The value of the nearest element.</summary>
    Nearest,

    /// <summary>Linear between the four nearest elements.</summary>
    Bilinear,

    /// <summary>Cubic between the sixteen nearest elements.</summary>
    Bicubic,
}
