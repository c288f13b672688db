namespace GPC.Tests.Views;

/// <summary>A pixel, and changes of colour for one image as torchvision's documentation has them.</summary>
sealed record Rgb(double Red, double Green, double Blue)
{
    double Gray => (0.2989 * Red) + (0.587 * Green) + (0.114 * Blue);

    public static Rgb[] Change(Rgb[] image, int change, double strength)
    {
        var mean = image.Average(pixel => pixel.Gray);
        return
        [
            .. image.Select(pixel =>
                change switch
                {
                    0 => pixel.Blend(0, strength),
                    1 => pixel.Blend(mean, strength),
                    2 => pixel.Blend(pixel.Gray, strength),
                    _ => pixel.Turn(strength),
                }
            ),
        ];
    }

    Rgb Blend(double other, double factor)
    {
        return new(Mix(Red), Mix(Green), Mix(Blue));

        double Mix(double color) => Math.Clamp((factor * color) + ((1 - factor) * other), 0, 1);
    }

    // By sectors of the wheel, the textbook way.
    Rgb Turn(double part)
    {
        var (value, least) = (Math.Max(Red, Math.Max(Green, Blue)), Math.Min(Red, Math.Min(Green, Blue)));
        var chroma = value - least;
        if (chroma == 0)
            return this;
        var sixths =
            value == Red ? (Green - Blue) / chroma
            : value == Green ? 2 + ((Blue - Red) / chroma)
            : 4 + ((Red - Green) / chroma);
        sixths = (((sixths + (6 * part)) % 6) + 6) % 6;
        var middle = least + (chroma * (1 - Math.Abs((sixths % 2) - 1)));
        return (int)sixths switch
        {
            0 => new(value, middle, least),
            1 => new(middle, value, least),
            2 => new(least, value, middle),
            3 => new(least, middle, value),
            4 => new(middle, least, value),
            _ => new(value, least, middle),
        };
    }
}
