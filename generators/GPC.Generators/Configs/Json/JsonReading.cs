using GPC.Configs.Checking;

namespace GPC.Generators.Configs.Json;

/// <summary>A JSON text that was read: its value, or where it stops being JSON.</summary>
sealed record JsonReading(JsonTree? Tree, JsonSyntaxError? Error);
