namespace GPC.Configs;

/// <summary>A number of 0 or more. On a list it holds for every item.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NonNegativeAttribute : Attribute;
