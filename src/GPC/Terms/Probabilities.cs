namespace GPC.Terms;

/// <summary>A distribution over clusters for every row, rows x clusters. Arithmetic with them gives a <see cref="Matrix"/>.</summary>
public sealed class Probabilities : Matrix
{
    /// <summary>Takes the numbers as they are; that they are distributions is the caller's word.</summary>
    /// <param name="elements">Rows x clusters, at least one of each.</param>
    public Probabilities(double[,] elements)
        : base(elements)
    {
    }

    internal Probabilities(Values values)
        : base(values)
    {
    }
}
