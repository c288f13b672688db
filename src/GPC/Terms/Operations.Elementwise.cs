namespace GPC.Terms;

/// <summary>The operations of the term language. Write <c>using static GPC.Terms.Operations;</c>.</summary>
/// <remarks>They run here, on doubles, exactly as they are written; what the compiler makes of them has to agree.</remarks>
public static partial class Operations
{
    /// <summary>The exponential, place by place.</summary>
    /// <param name="x">Any value.</param>
    public static Matrix Exp(Matrix x) => new(Of(x).Exp());

    /// <summary>The exponential, place by place.</summary>
    /// <param name="x">Any value.</param>
    public static PerRow Exp(PerRow x) => new(Of(x).Exp());

    /// <summary>The exponential, place by place.</summary>
    /// <param name="x">Any value.</param>
    public static PerCluster Exp(PerCluster x) => new(Of(x).Exp());

    /// <summary>The exponential, place by place.</summary>
    /// <param name="x">Any value.</param>
    public static Real Exp(Real x) => new(Of(x).Exp());

    /// <summary>Probabilities from their logarithms.</summary>
    /// <param name="x">Logarithms of probabilities.</param>
    public static Probabilities Exp(LogProbabilities x) => new(Of(x).Exp());

    /// <summary>
    /// The natural logarithm, place by place. Of a softmax, and of sums and means of one, it is exact however small they are.
    /// </summary>
    /// <param name="x">Any value.</param>
    public static Matrix Log(Matrix x) => new(Of(x).Log());

    /// <summary>
    /// The natural logarithm, place by place. Of a softmax, and of sums and means of one, it is exact however small they are.
    /// </summary>
    /// <param name="x">Any value.</param>
    public static PerRow Log(PerRow x) => new(Of(x).Log());

    /// <summary>
    /// The natural logarithm, place by place. Of a softmax, and of sums and means of one, it is exact however small they are.
    /// </summary>
    /// <param name="x">Any value.</param>
    public static PerCluster Log(PerCluster x) => new(Of(x).Log());

    /// <summary>
    /// The natural logarithm, place by place. Of a softmax, and of sums and means of one, it is exact however small they are.
    /// </summary>
    /// <param name="x">Any value.</param>
    public static Real Log(Real x) => new(Of(x).Log());

    /// <summary>The natural logarithms of probabilities; exact for a softmax, however small its values are.</summary>
    /// <param name="x">Probabilities.</param>
    public static LogProbabilities Log(Probabilities x) => new(Of(x).Log());

    /// <summary>The square root, place by place.</summary>
    /// <param name="x">Any value.</param>
    public static Matrix Sqrt(Matrix x) => new(Of(x).Map(Math.Sqrt));

    /// <summary>The square root, place by place.</summary>
    /// <param name="x">Any value.</param>
    public static PerRow Sqrt(PerRow x) => new(Of(x).Map(Math.Sqrt));

    /// <summary>The square root, place by place.</summary>
    /// <param name="x">Any value.</param>
    public static PerCluster Sqrt(PerCluster x) => new(Of(x).Map(Math.Sqrt));

    /// <summary>The square root, place by place.</summary>
    /// <param name="x">Any value.</param>
    public static Real Sqrt(Real x) => new(Of(x).Map(Math.Sqrt));

    /// <summary>The square, place by place.</summary>
    /// <param name="x">Any value.</param>
    public static Matrix Square(Matrix x) => new(Of(x).Map(v => v * v));

    /// <summary>The square, place by place.</summary>
    /// <param name="x">Any value.</param>
    public static PerRow Square(PerRow x) => new(Of(x).Map(v => v * v));

    /// <summary>The square, place by place.</summary>
    /// <param name="x">Any value.</param>
    public static PerCluster Square(PerCluster x) => new(Of(x).Map(v => v * v));

    /// <summary>The square, place by place.</summary>
    /// <param name="x">Any value.</param>
    public static Real Square(Real x) => new(Of(x).Map(v => v * v));

    /// <summary>The absolute value, place by place. Its derivative at zero is zero.</summary>
    /// <param name="x">Any value.</param>
    public static Matrix Abs(Matrix x) => new(Of(x).Map(Math.Abs));

    /// <summary>The absolute value, place by place. Its derivative at zero is zero.</summary>
    /// <param name="x">Any value.</param>
    public static PerRow Abs(PerRow x) => new(Of(x).Map(Math.Abs));

    /// <summary>The absolute value, place by place. Its derivative at zero is zero.</summary>
    /// <param name="x">Any value.</param>
    public static PerCluster Abs(PerCluster x) => new(Of(x).Map(Math.Abs));

    /// <summary>The absolute value, place by place. Its derivative at zero is zero.</summary>
    /// <param name="x">Any value.</param>
    public static Real Abs(Real x) => new(Of(x).Map(Math.Abs));

    /// <summary>The larger of two, place by place. At a tie the derivative is half of each.</summary>
    /// <param name="x">Any value.</param>
    /// <param name="y">Any value of the same extent, or a number.</param>
    public static Matrix Max(Matrix x, Matrix y) => new(Values.Zip(Of(x), Of(y), Math.Max));

    /// <summary>The larger of two, place by place. At a tie the derivative is half of each.</summary>
    /// <param name="x">Any value.</param>
    /// <param name="y">Any value of the same extent, or a number.</param>
    public static Matrix Max(Matrix x, Real y) => new(Values.Zip(Of(x), Of(y), Math.Max));

    /// <summary>The larger of two, place by place. At a tie the derivative is half of each.</summary>
    /// <param name="x">Any value.</param>
    /// <param name="y">Any value of the same extent, or a number.</param>
    public static PerRow Max(PerRow x, PerRow y) => new(Values.Zip(Of(x), Of(y), Math.Max));

    /// <summary>The larger of two, place by place. At a tie the derivative is half of each.</summary>
    /// <param name="x">Any value.</param>
    /// <param name="y">Any value of the same extent, or a number.</param>
    public static PerRow Max(PerRow x, Real y) => new(Values.Zip(Of(x), Of(y), Math.Max));

    /// <summary>The larger of two, place by place. At a tie the derivative is half of each.</summary>
    /// <param name="x">Any value.</param>
    /// <param name="y">Any value of the same extent, or a number.</param>
    public static PerCluster Max(PerCluster x, PerCluster y) => new(Values.Zip(Of(x), Of(y), Math.Max));

    /// <summary>The larger of two, place by place. At a tie the derivative is half of each.</summary>
    /// <param name="x">Any value.</param>
    /// <param name="y">Any value of the same extent, or a number.</param>
    public static PerCluster Max(PerCluster x, Real y) => new(Values.Zip(Of(x), Of(y), Math.Max));

    /// <summary>The larger of two, place by place. At a tie the derivative is half of each.</summary>
    /// <param name="x">Any value.</param>
    /// <param name="y">Any value of the same extent, or a number.</param>
    public static Real Max(Real x, Real y) => new(Values.Zip(Of(x), Of(y), Math.Max));

    static Values Of(TermValue x, [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(x))] string name = "")
    {
        ArgumentNullException.ThrowIfNull(x, name);
        return x.Values;
    }
}
