namespace GPC.Training;

/// <summary>Counts evaluations without a better criterion.</summary>
sealed class Patience(int? limit)
{
    private double best = double.PositiveInfinity;
    private int waited;

    /// <summary>Takes the criterion of an evaluation.</summary>
    /// <returns>Whether there were as many without a better one as there may be.</returns>
    public bool IsOver(double criterion)
    {
        (best, waited) = criterion < best ? (criterion, 0) : (best, waited + 1);
        return waited >= limit;
    }
}
