namespace GPC.Generators.Objectives.Checking;

/// <summary>What an objective does about a failure mode.</summary>
/// <param name="Mode">Its name in <c>GPC.Objectives.Collapse</c>.</param>
/// <param name="Free">What it costs, in one sentence, if nothing penalises it.</param>
/// <param name="Absent">Why it is not examined, if it is not.</param>
sealed record Verdict(string Mode, string? Free = null, string? Absent = null);
