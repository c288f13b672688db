namespace GPC.Training;

/// <summary>
/// torch's global random numbers, from which parameters and layers such as dropout are drawn: the process has one, so that runs side by
/// side take turns.
/// </summary>
static class GlobalRandom
{
    /// <summary>Held while it is seeded or restored, and while parameters are drawn.</summary>
    public static Lock Turn { get; } = new();
}
