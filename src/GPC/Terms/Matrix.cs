using static GPC.Terms.Arithmetic;

namespace GPC.Terms;

#pragma warning disable CS1591 // the operators are arithmetic, place by place

/// <summary>Plain numbers, rows x clusters (or rows x any other dimension).</summary>
public class Matrix : TermValue
{
    /// <summary>Takes the numbers as they are.</summary>
    /// <param name="elements">Rows x clusters, at least one of each.</param>
    public Matrix(double[,] elements)
        : base(Values.Of(elements))
    {
    }

    internal Matrix(Values values)
        : base(values)
    {
    }

    /// <summary>Number of rows.</summary>
    public int Rows => Values.Rows!.Value;

    /// <summary>Number of clusters.</summary>
    public int Clusters => Values.Clusters!.Value;

    /// <summary>The number in a row, for a cluster.</summary>
    public double this[int row, int cluster] => Values.At(row, cluster);

    public static Matrix operator -(Matrix a) => new(Negate(a));

    public static Matrix operator +(Matrix a, Matrix b) => new(Add(a, b));
    public static Matrix operator +(Matrix a, PerRow b) => new(Add(a, b));
    public static Matrix operator +(Matrix a, PerCluster b) => new(Add(a, b));
    public static Matrix operator +(Matrix a, Scalar b) => new(Add(a, b));
    public static Matrix operator +(PerRow a, Matrix b) => new(Add(a, b));
    public static Matrix operator +(PerCluster a, Matrix b) => new(Add(a, b));
    public static Matrix operator +(Scalar a, Matrix b) => new(Add(a, b));

    public static Matrix operator -(Matrix a, Matrix b) => new(Subtract(a, b));
    public static Matrix operator -(Matrix a, PerRow b) => new(Subtract(a, b));
    public static Matrix operator -(Matrix a, PerCluster b) => new(Subtract(a, b));
    public static Matrix operator -(Matrix a, Scalar b) => new(Subtract(a, b));
    public static Matrix operator -(PerRow a, Matrix b) => new(Subtract(a, b));
    public static Matrix operator -(PerCluster a, Matrix b) => new(Subtract(a, b));
    public static Matrix operator -(Scalar a, Matrix b) => new(Subtract(a, b));

    public static Matrix operator *(Matrix a, Matrix b) => new(Multiply(a, b));
    public static Matrix operator *(Matrix a, PerRow b) => new(Multiply(a, b));
    public static Matrix operator *(Matrix a, PerCluster b) => new(Multiply(a, b));
    public static Matrix operator *(Matrix a, Scalar b) => new(Multiply(a, b));
    public static Matrix operator *(PerRow a, Matrix b) => new(Multiply(a, b));
    public static Matrix operator *(PerCluster a, Matrix b) => new(Multiply(a, b));
    public static Matrix operator *(Scalar a, Matrix b) => new(Multiply(a, b));

    public static Matrix operator /(Matrix a, Matrix b) => new(Divide(a, b));
    public static Matrix operator /(Matrix a, PerRow b) => new(Divide(a, b));
    public static Matrix operator /(Matrix a, PerCluster b) => new(Divide(a, b));
    public static Matrix operator /(Matrix a, Scalar b) => new(Divide(a, b));
    public static Matrix operator /(PerRow a, Matrix b) => new(Divide(a, b));
    public static Matrix operator /(PerCluster a, Matrix b) => new(Divide(a, b));
    public static Matrix operator /(Scalar a, Matrix b) => new(Divide(a, b));
}
