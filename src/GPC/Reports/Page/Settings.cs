using System.Text.Json.Nodes;
using GPC.Experiments;

namespace GPC.Reports;

/// <summary>All settings of a run, with those marked that differ from their defaults.</summary>
static class Settings
{
    public static Html Of(ExperimentConfig config)
    {
        var defaults = config.DifferencesFrom(new()).ToDictionary(difference => difference.Path, difference => difference.First);
        var rows = Flatten(JsonNode.Parse(config.ToJson()), "").ToList();
        var count = $"{defaults.Count} of {rows.Count} differ from their defaults";
        return Html.Of(
            $"""
            <details><summary>Settings <small>{count}; fingerprint {config.Fingerprint()[..12]}</small></summary><div class="scroll"><table>
            <thead><tr><th>setting</th><th>value</th><th>default</th></tr></thead>
            {rows.Select(row => defaults.TryGetValue(row.Path, out var usual)
                ? Html.Of($"""<tr class="changed"><th>{row.Path}</th><td>{row.Value}</td><td>{usual}</td></tr>""")
                : Html.Of($"<tr><th>{row.Path}</th><td>{row.Value}</td><td></td></tr>"))}
            </table></div></details>
            """
        );
    }

    static IEnumerable<(string Path, string Value)> Flatten(JsonNode? json, string path) =>
        json is JsonObject settings
            ? settings.SelectMany(setting => Flatten(setting.Value, path.Length == 0 ? setting.Key : $"{path}.{setting.Key}"))
            : [(path, json?.ToJsonString() ?? "null")];
}
