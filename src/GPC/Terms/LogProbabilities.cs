namespace GPC.Terms;

/// <summary>Logarithms of a distribution over clusters for every row, rows x clusters. Arithmetic with them gives a <see cref="Matrix"/>.</summary>
public sealed class LogProbabilities : Matrix
{
    /// <summary>Takes the numbers as they are; that they are logarithms of distributions is the caller's word.</summary>
    /// <param name="elements">Rows x clusters, at least one of each.</param>
    public LogProbabilities(double[,] elements)
        : base(elements)
    {
    }

    internal LogProbabilities(Values values)
        : base(values)
    {
    }
}
