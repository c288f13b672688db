using static GPC.Terms.Arithmetic;

namespace GPC.Terms;

#pragma warning disable CS1591 // the operators are arithmetic, place by place

/// <summary>Scores of clusters, rows x clusters: any real numbers, meant for a softmax. Shifted and scaled they remain logits.</summary>
public sealed class Logits : Matrix
{
    /// <summary>Takes the numbers as they are.</summary>
    /// <param name="elements">Rows x clusters, at least one of each.</param>
    public Logits(double[,] elements)
        : base(elements)
    {
    }

    internal Logits(Values values)
        : base(values)
    {
    }

    public static Logits operator -(Logits a) => new(Negate(a));

    public static Logits operator +(Logits a, Logits b) => new(Add(a, b));
    public static Logits operator +(Logits a, PerRow b) => new(Add(a, b));
    public static Logits operator +(Logits a, PerCluster b) => new(Add(a, b));
    public static Logits operator +(Logits a, Scalar b) => new(Add(a, b));

    public static Logits operator -(Logits a, Logits b) => new(Subtract(a, b));
    public static Logits operator -(Logits a, PerRow b) => new(Subtract(a, b));
    public static Logits operator -(Logits a, PerCluster b) => new(Subtract(a, b));
    public static Logits operator -(Logits a, Scalar b) => new(Subtract(a, b));

    public static Logits operator *(Logits a, Scalar b) => new(Multiply(a, b));
    public static Logits operator *(Scalar a, Logits b) => new(Multiply(a, b));
    public static Logits operator /(Logits a, Scalar b) => new(Divide(a, b));
}
