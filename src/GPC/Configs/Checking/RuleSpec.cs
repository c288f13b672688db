using System.Collections.Immutable;

namespace GPC.Configs.Checking;

/// <summary>A condition over several settings.</summary>
/// <param name="Name">The method.</param>
/// <param name="Requirement">What must hold.</param>
/// <param name="Fix">What to do when it does not.</param>
/// <param name="IsWarning">Whether the config is taken all the same.</param>
/// <param name="Reads">Paths of the settings that it reads, when they are known.</param>
/// <param name="Body">The condition in the form that the build evaluates; empty when it is outside the evaluated part of C#.</param>
internal sealed record RuleSpec(string Name, string Requirement, string Fix, bool IsWarning, ImmutableArray<string> Reads, string Body);
