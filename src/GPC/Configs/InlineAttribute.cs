namespace GPC.Configs;

/// <summary>
/// Puts the settings of another config among those of this one: in JSON, on the command line and in the schema they have no prefix. In C# they stay in the property.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class InlineAttribute : Attribute;
