namespace GPC.Generators.Configs;

/// <summary>A member of an enum: its name in JSON and in C#.</summary>
internal sealed record EnumMember(string Key, string Name);
