namespace GPC.Generators.Configs;

/// <summary>A setting as generated code reads and writes it.</summary>
/// <param name="Name">The property.</param>
/// <param name="Key">Its name in JSON; null where the settings inside are inlined.</param>
/// <param name="IsRequired">Whether C# demands it where a config is made.</param>
/// <param name="Type">Its type.</param>
sealed record ConfigProperty(string Name, string? Key, bool IsRequired, PropertyType Type);
