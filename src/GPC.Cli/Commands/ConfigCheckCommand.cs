using System.CommandLine;
using System.Text.Json.Nodes;
using GPC.Cli.Output;
using GPC.Experiments;

namespace GPC.Cli.Commands;

/// <summary><c>gpc config check FILE...</c>: says everything that is wrong with config files.</summary>
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
