namespace GPC.Generators.Configs;

/// <summary>An enum that a config uses.</summary>
/// <param name="Name">Its name in full.</param>
/// <param name="Parse">The method that finds a member by its name.</param>
/// <param name="Members">Its members.</param>
sealed record ConfigEnum(string Name, string Parse, EquatableArray<EnumMember> Members);
