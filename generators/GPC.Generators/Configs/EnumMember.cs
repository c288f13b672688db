namespace GPC.Generators.Configs;

/// <summary>A member of an enum: its name in JSON and in C#.</summary>
sealed record EnumMember(string Key, string Name);
