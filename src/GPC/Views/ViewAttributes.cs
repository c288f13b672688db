namespace GPC.Views;

/// <summary>
/// Declares views (augmentations). Their steps are the attributes that follow, read from top to bottom; a generator checks their shapes and
/// numbers and makes the class an <see cref="IViews"/>.
/// </summary>
/// <remarks>
/// <code>
/// [Views, Input(1, 28, 28)]
/// [RandomCrop(28, Padding = 3), RandomAffine(Degrees = 10), GaussianNoise(0.05)]
/// public sealed partial class FashionViews;
/// </code>
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ViewsAttribute : Attribute;

/// <summary>A step of <see cref="ViewsAttribute">views</see>.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public abstract class ViewStepAttribute : Attribute
{
    private protected ViewStepAttribute() { }
}

/// <summary>A step that leaves some samples as they are.</summary>
public abstract class OptionalViewAttribute : ViewStepAttribute
{
    private protected OptionalViewAttribute() { }

    /// <summary>The probability that a sample is changed, from 0 to 1: 1, or 0.5 for <see cref="HorizontalFlipAttribute"/>.</summary>
    public double Probability { get; set; } = 1;
}

/// <summary>
/// All steps of other views, or none of them: a choice of its own for each sample. Samples of their shape, which they keep. PyTorch:
/// <c>RandomApply</c>.
/// </summary>
/// <typeparam name="TViews">A class with <c>[Views]</c>, of this project or of a referenced one.</typeparam>
/// <param name="probability">The probability that a sample gets the steps, from 0 to 1.</param>
public sealed class ApplyAttribute<TViews>(double probability) : ViewStepAttribute
{
    /// <summary>The probability that a sample gets the steps, from 0 to 1.</summary>
    public double Probability => probability;
}

/// <summary>Keeps values within bounds. Samples of any shape.</summary>
/// <param name="min">The least value.</param>
/// <param name="max">The greatest value.</param>
public sealed class ClampAttribute(double min, double max) : ViewStepAttribute
{
    /// <summary>The least value.</summary>
    public double Min => min;

    /// <summary>The greatest value.</summary>
    public double Max => max;
}

/// <summary>
/// Brightness, contrast, saturation and hue, in random order. Images <c>(B, 3, H, W)</c> with values from 0 to 1; of 1 channel too without
/// saturation and hue. PyTorch: <c>ColorJitter</c>.
/// </summary>
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

/// <summary>Blackens a square, its centre anywhere in the image (DeVries and Taylor, 2017). Images <c>(B, channels, H, W)</c>.</summary>
/// <param name="size">Side of the square in pixels, at least 1.</param>
public sealed class CutoutAttribute(int size) : OptionalViewAttribute
{
    /// <summary>Side of the square in pixels, at least 1.</summary>
    public int Size => size;
}

/// <summary>Blurs with a random width. Images <c>(B, channels, H, W)</c>. PyTorch: <c>GaussianBlur</c>.</summary>
/// <param name="kernelSize">Size of the kernel in pixels, odd, at most twice the image's size less one.</param>
public sealed class GaussianBlurAttribute(int kernelSize) : OptionalViewAttribute
{
    /// <summary>Size of the kernel in pixels, odd, at most twice the image's size less one.</summary>
    public int KernelSize => kernelSize;

    /// <summary>Least standard deviation in pixels, above 0.</summary>
    public double MinSigma { get; set; } = 0.1;

    /// <summary>Greatest standard deviation in pixels.</summary>
    public double MaxSigma { get; set; } = 2;
}

/// <summary>Adds independent normal noise to every element. Samples of any shape.</summary>
/// <param name="std">Standard deviation of the noise, 0 or more.</param>
public sealed class GaussianNoiseAttribute(double std) : OptionalViewAttribute
{
    /// <summary>Standard deviation of the noise, 0 or more.</summary>
    public double Std => std;
}

/// <summary>
/// Replaces colours by their brightness, in all three channels. Images <c>(B, 3, H, W)</c>. PyTorch: <c>RandomGrayscale</c>.
/// </summary>
public sealed class GrayscaleAttribute : OptionalViewAttribute;

/// <summary>
/// Mirrors left and right, half of the samples unless <see cref="OptionalViewAttribute.Probability"/> says otherwise. Images <c>(B,
/// channels, H, W)</c>. PyTorch: <c>RandomHorizontalFlip</c>.
/// </summary>
public sealed class HorizontalFlipAttribute : OptionalViewAttribute
{
    /// <summary>Mirrors half of the samples.</summary>
    public HorizontalFlipAttribute() => Probability = 0.5;
}

/// <summary>Moves points by independent normal noise. Points <c>(B, features)</c>.</summary>
/// <param name="std">Standard deviation of the noise, 0 or more.</param>
public sealed class JitterAttribute(double std) : OptionalViewAttribute
{
    /// <summary>Standard deviation of the noise, 0 or more.</summary>
    public double Std => std;
}

/// <summary>
/// Subtracts a mean and divides by a standard deviation, for each channel. Samples <c>(B, channels, ...)</c>. PyTorch: <c>Normalize</c>.
/// </summary>
/// <param name="mean">A mean for each channel.</param>
/// <param name="std">A standard deviation for each channel, above 0.</param>
public sealed class NormalizeAttribute(double[] mean, double[] std) : ViewStepAttribute
{
    /// <summary>A mean for each channel.</summary>
    public IReadOnlyList<double> Mean => mean;

    /// <summary>A standard deviation for each channel, above 0.</summary>
    public IReadOnlyList<double> Std => std;
}

/// <summary>
/// The steps of one of two views, each as likely: a choice of its own for each sample. Samples of their shape; all give views of one shape.
/// PyTorch: <c>RandomChoice</c>.
/// </summary>
/// <typeparam name="TFirst">A class with <c>[Views]</c>.</typeparam>
/// <typeparam name="TSecond">A class with <c>[Views]</c>.</typeparam>
public sealed class OneOfAttribute<TFirst, TSecond> : ViewStepAttribute;

/// <summary>
/// The steps of one of three views, each as likely: a choice of its own for each sample. Samples of their shape; all give views of one
/// shape. PyTorch: <c>RandomChoice</c>.
/// </summary>
/// <typeparam name="TFirst">A class with <c>[Views]</c>.</typeparam>
/// <typeparam name="TSecond">A class with <c>[Views]</c>.</typeparam>
/// <typeparam name="TThird">A class with <c>[Views]</c>.</typeparam>
public sealed class OneOfAttribute<TFirst, TSecond, TThird> : ViewStepAttribute;

/// <summary>
/// The steps of one of four views, each as likely: a choice of its own for each sample. Samples of their shape; all give views of one
/// shape. PyTorch: <c>RandomChoice</c>.
/// </summary>
/// <typeparam name="TFirst">A class with <c>[Views]</c>.</typeparam>
/// <typeparam name="TSecond">A class with <c>[Views]</c>.</typeparam>
/// <typeparam name="TThird">A class with <c>[Views]</c>.</typeparam>
/// <typeparam name="TFourth">A class with <c>[Views]</c>.</typeparam>
public sealed class OneOfAttribute<TFirst, TSecond, TThird, TFourth> : ViewStepAttribute;

/// <summary>Keeps the highest bits of values as bytes. Values from 0 to 1. PyTorch: <c>RandomPosterize</c>.</summary>
/// <param name="bits">Bits to keep, 1 to 8.</param>
public sealed class PosterizeAttribute(int bits) : OptionalViewAttribute
{
    /// <summary>Bits to keep, 1 to 8.</summary>
    public int Bits => bits;
}

/// <summary>
/// Shears, enlarges, turns and shifts about the centre. Images <c>(B, channels, H, W)</c>. PyTorch: <c>RandomAffine</c>, with shifts by
/// fractions of a pixel too.
/// </summary>
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

/// <summary>
/// A window at a random place of the image with black around it, by whole pixels. Images <c>(B, channels, H, W)</c>. PyTorch:
/// <c>RandomCrop</c>.
/// </summary>
/// <param name="height">Height of the view, in pixels.</param>
/// <param name="width">Width of the view, in pixels.</param>
public sealed class RandomCropAttribute(int height, int width) : ViewStepAttribute
{
    /// <summary>A square view.</summary>
    /// <param name="size">Height and width of the view, in pixels.</param>
    public RandomCropAttribute(int size)
        : this(size, size) { }

    /// <summary>Height of the view, in pixels.</summary>
    public int Height => height;

    /// <summary>Width of the view, in pixels.</summary>
    public int Width => width;

    /// <summary>Black pixels on each side, 0 or more.</summary>
    public int Padding { get; set; }
}

/// <summary>
/// A random part of the image, of random area and shape, brought to a size. Images <c>(B, channels, H, W)</c>. PyTorch:
/// <c>RandomResizedCrop</c>.
/// </summary>
/// <param name="height">Height of the view, in pixels.</param>
/// <param name="width">Width of the view, in pixels.</param>
public sealed class RandomResizedCropAttribute(int height, int width) : ViewStepAttribute
{
    /// <summary>A square view.</summary>
    /// <param name="size">Height and width of the view, in pixels.</param>
    public RandomResizedCropAttribute(int size)
        : this(size, size) { }

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

/// <summary>Turns about the centre. Images <c>(B, channels, H, W)</c>. PyTorch: <c>RandomRotation</c>.</summary>
/// <param name="degrees">Angles are uniform in plus and minus this, in degrees, 0 or more.</param>
public sealed class RandomRotationAttribute(double degrees) : OptionalViewAttribute
{
    /// <summary>Angles are uniform in plus and minus this, in degrees, 0 or more.</summary>
    public double Degrees => degrees;
}

/// <summary>Inverts values of at least a threshold, <c>x</c> to <c>1 - x</c>. Values from 0 to 1. PyTorch: <c>RandomSolarize</c>.</summary>
/// <param name="threshold">The threshold, from 0 to 1.</param>
public sealed class SolarizeAttribute(double threshold) : OptionalViewAttribute
{
    /// <summary>The threshold, from 0 to 1.</summary>
    public double Threshold => threshold;
}
