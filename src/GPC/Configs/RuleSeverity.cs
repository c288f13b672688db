namespace GPC.Configs;

/// <summary>What a broken rule means.</summary>
public enum RuleSeverity
{
    /// <summary>The config is refused.</summary>
    Error,

    /// <summary>The config is taken; the build, and <c>Warnings()</c> of the config, say what is unwise about it.</summary>
    Warning,
}
