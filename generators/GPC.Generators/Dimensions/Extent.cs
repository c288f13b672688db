namespace GPC.Generators.Dimensions;

/// <summary>A size for each direction: height and width of an image, or the length of a sequence.</summary>
sealed record Extent(EquatableArray<Dim> Sizes)
{
    /// <summary>Whether all directions have the same size.</summary>
    public bool Uniform => Sizes.Distinct().Count() == 1;

    /// <summary>The product of the sizes.</summary>
    public Dim Product => Sizes.Aggregate(Dim.One, (product, size) => product * size);

    /// <summary>As it is shown to people: <c>3 x 5</c>.</summary>
    public string Text => string.Join(" x ", Sizes.Select(size => size.Text));

    /// <summary>As a list in C#: <c>[3, 5]</c>.</summary>
    public string ListCode => $"[{string.Join(", ", Sizes.Select(size => size.Text))}]";

    /// <summary>The same size in several directions.</summary>
    public static Extent Of(Dim size, int directions) => Of(Enumerable.Repeat(size, directions));

    public static Extent Of(IEnumerable<Dim> sizes) => new(sizes.ToEquatableArray());

    /// <summary>As an argument of TorchSharp.</summary>
    /// <param name="single">One number for all directions, else a tuple.</param>
    /// <param name="text">A size as code.</param>
    public string Code(bool single, Func<Dim, string> text) => single ? text(Sizes[0]) : $"({string.Join(", ", Sizes.Select(text))})";

    public Extent Select(Func<Dim, Dim> change) => Of(Sizes.Select(change));

    public Extent Zip(Extent other, Func<Dim, Dim, Dim> combine) => Of(Sizes.Zip(other.Sizes, combine));
}
