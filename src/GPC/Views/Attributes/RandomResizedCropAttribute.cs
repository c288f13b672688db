namespace GPC.Views;

/// <summary>A random part of the image, of random area and shape, brought to a size. Images <c>(B, channels, H, W)</c>. PyTorch: <c>RandomResizedCrop</c>.</summary>
/// <param name="height">Height of the view, in pixels.</param>
/// <param name="width">Width of the view, in pixels.</param>
public sealed class RandomResizedCropAttribute(int height, int width) : ViewStepAttribute
{
    /// <summary>A square view.</summary>
    /// <param name="size">Height and width of the view, in pixels.</param>
    public RandomResizedCropAttribute(int size)
        : this(size, size)
    {
    }

    /// <summary>Height of the view, in pixels.</summary>
    public int Height => height;

    /// <summary>Width of the view, in pixels.</summary>
    public int Width => width;

    /// <summary>Least part of the image's area, above 0.</summary>
    public double MinScale { get; set; } = 0.08;

    /// <summary>Greatest part of the image's area, at most 1.</summary>
    public double MaxScale { get; set; } = 1;

    /// <summary>Least ratio of width to height, above 0.</summary>
    public double MinRatio { get; set; } = 3.0 / 4;

    /// <summary>Greatest ratio of width to height.</summary>
    public double MaxRatio { get; set; } = 4.0 / 3;
}
