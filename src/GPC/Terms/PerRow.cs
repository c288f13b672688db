using static GPC.Terms.Arithmetic;

namespace GPC.Terms;

#pragma warning disable CS1591 // the operators are arithmetic, place by place

/// <summary>One number for each row.</summary>
public sealed class PerRow : TermValue
{
    /// <summary>Takes the numbers as they are.</summary>
    /// <param name="elements">One for each row, at least one.</param>
    public PerRow(params ReadOnlySpan<double> elements)
        : base(Values.Checked(elements.Length, null, elements))
    {
    }

    internal PerRow(Values values)
        : base(values)
    {
    }

    /// <summary>Number of rows.</summary>
    public int Count => Values.Elements.Length;

    /// <summary>The number of a row.</summary>
    public double this[int row] => Values.Elements[row];

    public static PerRow operator -(PerRow a) => new(Negate(a));

    public static PerRow operator +(PerRow a, PerRow b) => new(Add(a, b));
    public static PerRow operator +(PerRow a, Scalar b) => new(Add(a, b));
    public static PerRow operator +(Scalar a, PerRow b) => new(Add(a, b));

    public static PerRow operator -(PerRow a, PerRow b) => new(Subtract(a, b));
    public static PerRow operator -(PerRow a, Scalar b) => new(Subtract(a, b));
    public static PerRow operator -(Scalar a, PerRow b) => new(Subtract(a, b));

    public static PerRow operator *(PerRow a, PerRow b) => new(Multiply(a, b));
    public static PerRow operator *(PerRow a, Scalar b) => new(Multiply(a, b));
    public static PerRow operator *(Scalar a, PerRow b) => new(Multiply(a, b));

    public static PerRow operator /(PerRow a, PerRow b) => new(Divide(a, b));
    public static PerRow operator /(PerRow a, Scalar b) => new(Divide(a, b));
    public static PerRow operator /(Scalar a, PerRow b) => new(Divide(a, b));
}
