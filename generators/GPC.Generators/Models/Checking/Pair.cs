using GPC.Generators.Models.Dimensions;

namespace GPC.Generators.Models.Checking;

/// <summary>A size for each of an image's directions.</summary>
internal sealed record Pair(Dim Height, Dim Width)
{
    public static Pair Of(Dim both) => new(both, both);

    /// <summary>As an argument of TorchSharp: one number where both are equal.</summary>
    public string Code => Height == Width ? Height.Text : $"({Height.Text}, {Width.Text})";

    /// <summary>As it is shown to people.</summary>
    public string Text => $"{Height.Text} x {Width.Text}";

    public Pair Select(Func<Dim, Dim> change) => new(change(Height), change(Width));

    public Pair Zip(Pair other, Func<Dim, Dim, Dim> combine) => new(combine(Height, other.Height), combine(Width, other.Width));
}
