namespace GPC.Views;

/// <summary>A window at a random place of the image with black around it, by whole pixels. Images <c>(B, channels, H, W)</c>. PyTorch: <c>RandomCrop</c>.</summary>
/// <param name="height">Height of the view, in pixels.</param>
/// <param name="width">Width of the view, in pixels.</param>
public sealed class RandomCropAttribute(int height, int width) : ViewStepAttribute
{
    /// <summary>A square view.</summary>
    /// <param name="size">Height and width of the view, in pixels.</param>
    public RandomCropAttribute(int size)
        : this(size, size)
    {
    }

    /// <summary>Height of the view, in pixels.</summary>
    public int Height => height;

    /// <summary>Width of the view, in pixels.</summary>
    public int Width => width;

    /// <summary>Black pixels on each side, 0 or more.</summary>
    public int Padding { get; set; }
}
