namespace GPC.Generators.Objectives.Linting;

/// <summary>A failure mode that an objective does not penalise.</summary>
/// <param name="Mode">Its name in <c>GPC.Objectives.Collapse</c>.</param>
/// <param name="Text">What it costs, in one sentence.</param>
internal sealed record Finding(string Mode, string Text);
