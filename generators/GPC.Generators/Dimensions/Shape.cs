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
