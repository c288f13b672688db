namespace GPC.Training;

/// <summary>Evaluations without a better criterion.</summary>
/// <param name="Best">The best criterion so far; null before the first evaluation.</param>
/// <param name="Waited">How many evaluations there were since.</param>
public readonly record struct Patience(double? Best, int Waited)
{
    /// <summary>After one more evaluation.</summary>
    /// <param name="criterion">Its criterion.</param>
    public Patience After(double criterion) =>
        double.IsFinite(criterion) && criterion < (Best ?? double.PositiveInfinity) ? new(criterion, 0) : this with { Waited = Waited + 1 };
}
