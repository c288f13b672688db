using static GPC.Terms.Arithmetic;

namespace GPC.Terms;

#pragma warning disable CS1591 // the operators are arithmetic

/// <summary>One number: what a term is in the end. A <c>double</c> is one too.</summary>
public sealed class Scalar : TermValue
{
    internal Scalar(Values values)
        : base(values)
    {
    }

    /// <summary>The number.</summary>
    public double Value => Values.Elements[0];

    public static implicit operator Scalar(double value) => new(new Values(null, null, [value]));

    public static Scalar operator -(Scalar a) => new(Negate(a));
    public static Scalar operator +(Scalar a, Scalar b) => new(Add(a, b));
    public static Scalar operator -(Scalar a, Scalar b) => new(Subtract(a, b));
    public static Scalar operator *(Scalar a, Scalar b) => new(Multiply(a, b));
    public static Scalar operator /(Scalar a, Scalar b) => new(Divide(a, b));
}
