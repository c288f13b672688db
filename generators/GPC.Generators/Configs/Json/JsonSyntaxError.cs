using GPC.Configs.Checking;

namespace GPC.Generators.Configs.Json;

/// <summary>Where a text stops being JSON.</summary>
sealed record JsonSyntaxError(TextPlace Place, string Found, string Expected);
