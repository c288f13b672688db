namespace GPC.Generators.Objectives.Scheduling;

/// <summary>One sweep over rows.</summary>
/// <param name="Time">How many blocks of code and sweeps come before.</param>
/// <param name="Rows">The rows it goes over.</param>
/// <param name="Roots">What it is made for.</param>
sealed record SweepPlan(int Time, int Rows, IReadOnlyList<SweepRoot> Roots);
