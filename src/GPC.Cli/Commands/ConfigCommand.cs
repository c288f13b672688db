using System.CommandLine;
using System.Text.Json.Nodes;
using GPC.Cli.Output;
using GPC.Experiments;

namespace GPC.Cli.Commands;

/// <summary><c>gpc config</c>: the commands for configs.</summary>
static class ConfigCommand
{
    public static Command Create(Func<Func<ParseResult, Outcome>, Func<ParseResult, int>> action) =>
        new("config", "Check, show and compare the settings of a training.")
        {
            ConfigCheckCommand.Create(action),
            ConfigShowCommand.Create(action),
            ConfigSchemaCommand.Create(action),
            ConfigDiffCommand.Create(action),
        };
}

/// <summary><c>gpc config check FILE...</c>: reports all errors of config files.</summary>
static class ConfigCheckCommand
{
    public static Command Create(Func<Func<ParseResult, Outcome>, Func<ParseResult, int>> action)
    {
        Argument<string[]> files = new("file") { Description = "The config files, *.gpc.json.", Arity = ArgumentArity.OneOrMore };
        var changes = ConfigInput.Changes();
        var command = new Command("check", "Say everything that is wrong with config files.") { files, changes };
        command.SetAction(action(parsed => Check(parsed.GetRequiredValue(files), parsed.GetValue(changes))));
        return command;
    }

    static Outcome Check(string[] files, string[]? changes)
    {
        var checks = files.Select(file => (File: file, Config: ConfigInput.Read(file, changes))).ToList();
        return new(
            checks.All(check => check.Config.IsValid) ? ExitCodes.Done : ExitCodes.WrongInput,
            new JsonArray([.. checks.Select(check => Json(check.File, check.Config))]),
            [.. checks.SelectMany(check => Lines(check.File, check.Config))],
            [.. checks.SelectMany(check => check.Config.Errors, (check, error) => $"{check.File}: {error}")]
        );
    }

    static IEnumerable<string> Lines(string file, Validated<ExperimentConfig> config) =>
        config.Match<IEnumerable<string>>(
            valid =>
                [.. valid.Warnings().Select(warning => $"{file}: warning: {warning}"), $"{file}: valid, fingerprint {valid.Fingerprint()}"],
            _ => []
        );

    static JsonObject Json(string file, Validated<ExperimentConfig> config) =>
        new()
        {
            ["file"] = file,
            ["valid"] = config.IsValid,
            ["fingerprint"] = config.Match(valid => valid.Fingerprint(), _ => null!),
            ["errors"] = Outcome.Listed(config.Errors),
            ["warnings"] = Outcome.Listed(config.Match(valid => valid.Warnings(), _ => [])),
        };
}

/// <summary><c>gpc config show [FILE]</c>: all settings of a config; without a file, all settings that exist.</summary>
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

/// <summary><c>gpc config schema</c>: the settings as JSON Schema, for editors.</summary>
static class ConfigSchemaCommand
{
    public static Command Create(Func<Func<ParseResult, Outcome>, Func<ParseResult, int>> action)
    {
        var command = new Command(
            "schema",
            "Print the settings as JSON Schema: write it to ExperimentConfig.schema.json, and an editor knows them."
        );
        command.SetAction(action(_ => Outcome.Done(JsonNode.Parse(ExperimentConfig.JsonSchema)!, ExperimentConfig.JsonSchema.TrimEnd())));
        return command;
    }
}

/// <summary><c>gpc config diff A B</c>: the settings in which two configs differ.</summary>
static class ConfigDiffCommand
{
    public static Command Create(Func<Func<ParseResult, Outcome>, Func<ParseResult, int>> action)
    {
        Argument<string> first = new("first") { Description = "A config file." };
        Argument<string> second = new("second") { Description = "Another one." };
        var command = new Command("diff", "Show the settings in which two configs differ.") { first, second };
        command.SetAction(action(parsed => Compare(parsed.GetRequiredValue(first), parsed.GetRequiredValue(second))));
        return command;
    }

    static Outcome Compare(string first, string second) =>
        Validated
            .Combine(ExperimentConfig.ParseFile(first).Under(first), ExperimentConfig.ParseFile(second).Under(second), (one, other) =>
                other.DifferencesFrom(one)
            )
            .Match(
                differences => new Outcome(
                    ExitCodes.Done,
                    new JsonArray([
                        .. differences.Select(difference => new JsonObject
                        {
                            ["setting"] = difference.Path,
                            ["first"] = Value(difference.First),
                            ["second"] = Value(difference.Second),
                        }),
                    ]),
                    differences.IsEmpty ? ["no setting differs"] : [],
                    [],
                    differences.IsEmpty
                        ? null
                        : new(
                            ["setting", first, second],
                            [.. differences.Select(difference => (string[])[difference.Path, difference.First, difference.Second])]
                        )
                ),
                Outcome.WrongInput
            );

    // "nothing", where one config has no such setting, is no JSON.
    static JsonNode? Value(string text) => text == "nothing" ? null : JsonNode.Parse(text);
}
