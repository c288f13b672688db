using System.Text.Json;

namespace GPC.Benchmarks;

static class Json
{
    public static JsonSerializerOptions Indented { get; } = new(JsonSerializerDefaults.Web) { WriteIndented = true };
}
