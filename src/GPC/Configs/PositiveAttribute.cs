namespace GPC.Configs;

/// <summary>A number above 0. On a list it holds for every item.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PositiveAttribute : Attribute;
