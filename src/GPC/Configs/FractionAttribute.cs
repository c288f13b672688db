namespace GPC.Configs;

/// <summary>A number from 0 to 1: a probability, a share. On a list it holds for every item.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FractionAttribute : Attribute;
