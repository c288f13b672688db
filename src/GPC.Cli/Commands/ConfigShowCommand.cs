using System.CommandLine;
using System.Text.Json.Nodes;
using GPC.Cli.Output;
using GPC.Experiments;

namespace GPC.Cli.Commands;

/// <summary><c>gpc config show [FILE]</c>: all settings of a config; without a file, what there is to set.</summary>
static class ConfigShowCommand
{
    public static Command Create(Func<Func<ParseResult, Outcome>, Func<ParseResult, int>> action)
    {
        Argument<string?> file = new("file")
        {
            Description = "A config file; without one, all settings with their defaults, limits and help.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var changes = ConfigInput.Changes();
        var command = new Command("show", "Show all settings of a config, the default ones too.") { file, changes };
        command.SetAction(action(parsed => Show(parsed.GetValue(file), parsed.GetValue(changes))));
        return command;
    }

    static Outcome Show(string? file, string[]? changes) =>
        ConfigInput
            .Read(file, changes)
            .Match(
                config =>
                    file is null && changes is null or []
                        ? Outcome.Done(Json(config), ExperimentConfig.Describe().TrimEnd('\n').Split('\n'))
                        : Outcome.Done(Json(config), Table(config)),
                Outcome.WrongInput
            );

    static JsonNode Json(ExperimentConfig config) => JsonNode.Parse(config.ToJson())!;

    static Table Table(ExperimentConfig config)
    {
        var defaults = config.DifferencesFrom(new()).ToDictionary(difference => difference.Path, difference => difference.First);
        return new(
            ["setting", "value", "default"],
            [
                .. Settings(Json(config), "")
                    .Select(setting => (string[])[setting.Path, setting.Value, defaults.GetValueOrDefault(setting.Path, "")]),
            ]
        );
    }

    static IEnumerable<(string Path, string Value)> Settings(JsonNode? json, string path) =>
        json is JsonObject settings
            ? settings.SelectMany(setting => Settings(setting.Value, path.Length == 0 ? setting.Key : $"{path}.{setting.Key}"))
            : [(path, json?.ToJsonString() ?? "null")];
}
