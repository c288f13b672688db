namespace GPC.Generators.Dimensions;

/// <summary>The shape of one sample: sizes without the batch, which comes first and is any number.</summary>
/// <param name="Dims">The sizes.</param>
/// <param name="Element">What its elements are.</param>
sealed record Shape(EquatableArray<Dim> Dims, Element Element)
{
    public int Rank => Dims.Count;

    public Dim Last => Dims[Dims.Count - 1];

    /// <summary>Number of elements of a sample.</summary>
    public Dim Size => Dims.Aggregate(Dim.One, (product, dim) => product * dim);

    /// <summary>The sizes as a list in C#: <c>[3, 32, 32]</c>.</summary>
    public string Code => $"[{string.Join(", ", Dims.Select(dim => dim.Text))}]";

    /// <summary>As it is shown to people: <c>(B, 3, 32, 32)</c>.</summary>
    public string Text => $"({string.Join(", ", Dims.Select(dim => dim.Text).Prepend("B"))})";

    public static Shape Of(params Dim[] dims) => new(dims.ToEquatableArray(), Element.Real);

    /// <summary>This shape with its last size replaced.</summary>
    public Shape WithLast(Dim last) => Of([.. Dims.Take(Rank - 1), last]);

    public Shape Replace(Func<string, Dim?> value) => this with { Dims = Dims.Select(dim => dim.Replace(value)).ToEquatableArray() };

    public override string ToString() => Text;
}

/// <summary>What the elements of a tensor are.</summary>
enum Element
{
    /// <summary>Not yet known: a model's input, until a layer needs one or the other.</summary>
    Any,

    /// <summary>Floating-point numbers.</summary>
    Real,

    /// <summary>Whole numbers, such as the indices an embedding takes.</summary>
    Index,
}

/// <summary>Elements in words.</summary>
static class Elements
{
    public static string Words(this Element element) => element == Element.Index ? "indices" : "numbers";
}

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
