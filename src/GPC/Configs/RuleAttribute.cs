namespace GPC.Configs;

/// <summary>
/// Marks a condition over several settings: a static method of the config that takes the config and returns whether it holds.
/// Where all settings that it reads are constant, it is evaluated when the project is built.
/// </summary>
/// <param name="requirement">What must hold and why, as a sentence: "the replay buffer must hold at least one batch".</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RuleAttribute(string requirement) : Attribute
{
    /// <summary>What must hold.</summary>
    public string Requirement => requirement;

    /// <summary>What to do when it does not, as a command; without it the settings that the rule reads are named.</summary>
    public string? Fix { get; init; }

    /// <summary>Whether a config that breaks the rule is refused, or only warned about.</summary>
    public RuleSeverity Severity { get; init; }
}
