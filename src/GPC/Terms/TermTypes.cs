using static GPC.Terms.Arithmetic;

namespace GPC.Terms;

#pragma warning disable CS1591 // the operators are arithmetic

/// <summary>One number: what a term is in the end. A <c>double</c> is one too.</summary>
public sealed class Real : TermValue
{
    internal Real(Values values)
        : base(values) { }

    /// <summary>The number.</summary>
    public double Value => Values.Elements[0];

    public static implicit operator Real(double value) => new(new Values(null, null, [value]));

    public static Real operator -(Real a) => new(Negate(a));

    public static Real operator +(Real a, Real b) => new(Add(a, b));

    public static Real operator -(Real a, Real b) => new(Subtract(a, b));

    public static Real operator *(Real a, Real b) => new(Multiply(a, b));

    public static Real operator /(Real a, Real b) => new(Divide(a, b));
}

#pragma warning disable CS1591 // the operators are arithmetic, place by place

/// <summary>Scores of clusters, rows x clusters: any real numbers, meant for a softmax. Shifted and scaled they remain logits.</summary>
public sealed class Logits : Matrix
{
    /// <summary>Takes the numbers as they are.</summary>
    /// <param name="elements">Rows x clusters, at least one of each.</param>
    public Logits(double[,] elements)
        : base(elements) { }

    internal Logits(Values values)
        : base(values) { }

    public static Logits operator -(Logits a) => new(Negate(a));

    public static Logits operator +(Logits a, Logits b) => new(Add(a, b));

    public static Logits operator +(Logits a, PerRow b) => new(Add(a, b));

    public static Logits operator +(Logits a, PerCluster b) => new(Add(a, b));

    public static Logits operator +(Logits a, Real b) => new(Add(a, b));

    public static Logits operator -(Logits a, Logits b) => new(Subtract(a, b));

    public static Logits operator -(Logits a, PerRow b) => new(Subtract(a, b));

    public static Logits operator -(Logits a, PerCluster b) => new(Subtract(a, b));

    public static Logits operator -(Logits a, Real b) => new(Subtract(a, b));

    public static Logits operator *(Logits a, Real b) => new(Multiply(a, b));

    public static Logits operator *(Real a, Logits b) => new(Multiply(a, b));

    public static Logits operator /(Logits a, Real b) => new(Divide(a, b));
}

/// <summary>A distribution over clusters for every row, rows x clusters. Arithmetic with them gives a <see cref="Matrix"/>.</summary>
public sealed class Probabilities : Matrix
{
    /// <summary>Takes the numbers as they are; that they are distributions is the caller's word.</summary>
    /// <param name="elements">Rows x clusters, at least one of each.</param>
    public Probabilities(double[,] elements)
        : base(elements) { }

    internal Probabilities(Values values)
        : base(values) { }
}

/// <summary>
/// Logarithms of a distribution over clusters for every row, rows x clusters. Arithmetic with them gives a <see cref="Matrix"/>.
/// </summary>
public sealed class LogProbabilities : Matrix
{
    /// <summary>Takes the numbers as they are; that they are logarithms of distributions is the caller's word.</summary>
    /// <param name="elements">Rows x clusters, at least one of each.</param>
    public LogProbabilities(double[,] elements)
        : base(elements) { }

    internal LogProbabilities(Values values)
        : base(values) { }
}

#pragma warning disable CS1591 // the operators are arithmetic, place by place

/// <summary>Plain numbers, rows x clusters (or rows x any other dimension).</summary>
public class Matrix : TermValue
{
    /// <summary>Takes the numbers as they are.</summary>
    /// <param name="elements">Rows x clusters, at least one of each.</param>
    public Matrix(double[,] elements)
        : base(Values.Of(elements)) { }

    internal Matrix(Values values)
        : base(values) { }

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

    public static Matrix operator +(Matrix a, Real b) => new(Add(a, b));

    public static Matrix operator +(PerRow a, Matrix b) => new(Add(a, b));

    public static Matrix operator +(PerCluster a, Matrix b) => new(Add(a, b));

    public static Matrix operator +(Real a, Matrix b) => new(Add(a, b));

    public static Matrix operator -(Matrix a, Matrix b) => new(Subtract(a, b));

    public static Matrix operator -(Matrix a, PerRow b) => new(Subtract(a, b));

    public static Matrix operator -(Matrix a, PerCluster b) => new(Subtract(a, b));

    public static Matrix operator -(Matrix a, Real b) => new(Subtract(a, b));

    public static Matrix operator -(PerRow a, Matrix b) => new(Subtract(a, b));

    public static Matrix operator -(PerCluster a, Matrix b) => new(Subtract(a, b));

    public static Matrix operator -(Real a, Matrix b) => new(Subtract(a, b));

    public static Matrix operator *(Matrix a, Matrix b) => new(Multiply(a, b));

    public static Matrix operator *(Matrix a, PerRow b) => new(Multiply(a, b));

    public static Matrix operator *(Matrix a, PerCluster b) => new(Multiply(a, b));

    public static Matrix operator *(Matrix a, Real b) => new(Multiply(a, b));

    public static Matrix operator *(PerRow a, Matrix b) => new(Multiply(a, b));

    public static Matrix operator *(PerCluster a, Matrix b) => new(Multiply(a, b));

    public static Matrix operator *(Real a, Matrix b) => new(Multiply(a, b));

    public static Matrix operator /(Matrix a, Matrix b) => new(Divide(a, b));

    public static Matrix operator /(Matrix a, PerRow b) => new(Divide(a, b));

    public static Matrix operator /(Matrix a, PerCluster b) => new(Divide(a, b));

    public static Matrix operator /(Matrix a, Real b) => new(Divide(a, b));

    public static Matrix operator /(PerRow a, Matrix b) => new(Divide(a, b));

    public static Matrix operator /(PerCluster a, Matrix b) => new(Divide(a, b));

    public static Matrix operator /(Real a, Matrix b) => new(Divide(a, b));
}

#pragma warning disable CS1591 // the operators are arithmetic, place by place

/// <summary>One number for each row.</summary>
public sealed class PerRow : TermValue
{
    /// <summary>Takes the numbers as they are.</summary>
    /// <param name="elements">One for each row, at least one.</param>
    public PerRow(params ReadOnlySpan<double> elements)
        : base(Values.Checked(elements.Length, null, elements)) { }

    internal PerRow(Values values)
        : base(values) { }

    /// <summary>Number of rows.</summary>
    public int Count => Values.Elements.Length;

    /// <summary>The number of a row.</summary>
    public double this[int row] => Values.Elements[row];

    public static PerRow operator -(PerRow a) => new(Negate(a));

    public static PerRow operator +(PerRow a, PerRow b) => new(Add(a, b));

    public static PerRow operator +(PerRow a, Real b) => new(Add(a, b));

    public static PerRow operator +(Real a, PerRow b) => new(Add(a, b));

    public static PerRow operator -(PerRow a, PerRow b) => new(Subtract(a, b));

    public static PerRow operator -(PerRow a, Real b) => new(Subtract(a, b));

    public static PerRow operator -(Real a, PerRow b) => new(Subtract(a, b));

    public static PerRow operator *(PerRow a, PerRow b) => new(Multiply(a, b));

    public static PerRow operator *(PerRow a, Real b) => new(Multiply(a, b));

    public static PerRow operator *(Real a, PerRow b) => new(Multiply(a, b));

    public static PerRow operator /(PerRow a, PerRow b) => new(Divide(a, b));

    public static PerRow operator /(PerRow a, Real b) => new(Divide(a, b));

    public static PerRow operator /(Real a, PerRow b) => new(Divide(a, b));
}

#pragma warning disable CS1591 // the operators are arithmetic, place by place

/// <summary>One number for each cluster.</summary>
public sealed class PerCluster : TermValue
{
    /// <summary>Takes the numbers as they are.</summary>
    /// <param name="elements">One for each cluster, at least one.</param>
    public PerCluster(params ReadOnlySpan<double> elements)
        : base(Values.Checked(null, elements.Length, elements)) { }

    internal PerCluster(Values values)
        : base(values) { }

    /// <summary>Number of clusters.</summary>
    public int Count => Values.Elements.Length;

    /// <summary>The number of a cluster.</summary>
    public double this[int cluster] => Values.Elements[cluster];

    public static PerCluster operator -(PerCluster a) => new(Negate(a));

    public static PerCluster operator +(PerCluster a, PerCluster b) => new(Add(a, b));

    public static PerCluster operator +(PerCluster a, Real b) => new(Add(a, b));

    public static PerCluster operator +(Real a, PerCluster b) => new(Add(a, b));

    public static PerCluster operator -(PerCluster a, PerCluster b) => new(Subtract(a, b));

    public static PerCluster operator -(PerCluster a, Real b) => new(Subtract(a, b));

    public static PerCluster operator -(Real a, PerCluster b) => new(Subtract(a, b));

    public static PerCluster operator *(PerCluster a, PerCluster b) => new(Multiply(a, b));

    public static PerCluster operator *(PerCluster a, Real b) => new(Multiply(a, b));

    public static PerCluster operator *(Real a, PerCluster b) => new(Multiply(a, b));

    public static PerCluster operator /(PerCluster a, PerCluster b) => new(Divide(a, b));

    public static PerCluster operator /(PerCluster a, Real b) => new(Divide(a, b));

    public static PerCluster operator /(Real a, PerCluster b) => new(Divide(a, b));
}
