namespace GPC.Configs.Checking;

/// <summary>A key with its value; the place is the key's.</summary>
internal sealed record JsonMember(string Key, JsonTree Value, int Start = 0, int End = 0);
