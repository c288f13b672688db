using System.CommandLine;
using System.Text.Json.Nodes;
using GPC.Cli.Output;
using GPC.Experiments;

namespace GPC.Cli.Commands;

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
