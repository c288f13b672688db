namespace GPC.Configs;

/// <summary>
/// Makes a sealed partial record a config: its public <c>init</c> properties are settings, checked when the project is built and
/// again, by the same rules, when text is parsed.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ConfigAttribute : Attribute;
