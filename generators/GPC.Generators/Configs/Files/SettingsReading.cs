using System.Collections.Immutable;
using GPC.Configs.Checking;

namespace GPC.Generators.Configs.Files;

/// <summary>What a settings file says.</summary>
/// <param name="Target">The config that it is for, when that is known.</param>
/// <param name="Tree">Its settings over those that it extends; nothing if one of the files is not JSON.</param>
/// <param name="Problems">Its own mistakes; those of the files that it extends are reported there.</param>
/// <param name="IsValid">Whether it has a value: no mistakes here or in the files that it extends.</param>
sealed record SettingsReading(ConfigTarget? Target, JsonTree? Tree, ImmutableArray<Problem> Problems, bool IsValid);
