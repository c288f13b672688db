namespace GPC.Generators.Objectives.Scheduling;

/// <summary>One row loop.</summary>
/// <param name="Time">How many blocks of code and row loops come before.</param>
/// <param name="Rows">The rows it goes over.</param>
/// <param name="Roots">What it is made for.</param>
sealed record RowLoop(int Time, int Rows, IReadOnlyList<LoopRoot> Roots);
