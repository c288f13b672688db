namespace GPC.Configs;

/// <summary>A setting without a sensible default: whoever makes the config must give it. C#'s own <c>required</c> means the same.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RequiredAttribute : Attribute;
