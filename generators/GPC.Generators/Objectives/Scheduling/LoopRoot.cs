namespace GPC.Generators.Objectives.Scheduling;

/// <summary>What a row loop is made for.</summary>
/// <param name="Kind">What happens with the value.</param>
/// <param name="Value">Of a sum: the sum; else the value that is written.</param>
/// <param name="Input">Of a gradient: the input.</param>
sealed record LoopRoot(RootKind Kind, int Value, int Input = 0);
