using static GPC.Terms.Arithmetic;

namespace GPC.Terms;

#pragma warning disable CS1591 // the operators are arithmetic, place by place

/// <summary>One number for each cluster.</summary>
public sealed class PerCluster : TermValue
{
    /// <summary>Takes the numbers as they are.</summary>
    /// <param name="elements">One for each cluster, at least one.</param>
    public PerCluster(params ReadOnlySpan<double> elements)
        : base(Values.Checked(null, elements.Length, elements))
    {
    }

    internal PerCluster(Values values)
        : base(values)
    {
    }

    /// <summary>Number of clusters.</summary>
    public int Count => Values.Elements.Length;

    /// <summary>The number of a cluster.</summary>
    public double this[int cluster] => Values.Elements[cluster];

    public static PerCluster operator -(PerCluster a) => new(Negate(a));

    public static PerCluster operator +(PerCluster a, PerCluster b) => new(Add(a, b));
    public static PerCluster operator +(PerCluster a, Scalar b) => new(Add(a, b));
    public static PerCluster operator +(Scalar a, PerCluster b) => new(Add(a, b));

    public static PerCluster operator -(PerCluster a, PerCluster b) => new(Subtract(a, b));
    public static PerCluster operator -(PerCluster a, Scalar b) => new(Subtract(a, b));
    public static PerCluster operator -(Scalar a, PerCluster b) => new(Subtract(a, b));

    public static PerCluster operator *(PerCluster a, PerCluster b) => new(Multiply(a, b));
    public static PerCluster operator *(PerCluster a, Scalar b) => new(Multiply(a, b));
    public static PerCluster operator *(Scalar a, PerCluster b) => new(Multiply(a, b));

    public static PerCluster operator /(PerCluster a, PerCluster b) => new(Divide(a, b));
    public static PerCluster operator /(PerCluster a, Scalar b) => new(Divide(a, b));
    public static PerCluster operator /(Scalar a, PerCluster b) => new(Divide(a, b));
}
