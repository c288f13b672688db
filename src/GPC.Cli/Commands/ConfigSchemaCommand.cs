using System.CommandLine;
using System.Text.Json.Nodes;
using GPC.Cli.Output;
using GPC.Experiments;

namespace GPC.Cli.Commands;

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
