using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using GPC.Checkpoints;
using GPC.Cli.Output;

namespace GPC.Cli.Commands;

/// <summary><c>gpc inspect FOLDER</c>: shows the content of a checkpoint.</summary>
static class InspectCommand
{
    public static Command Create(Func<Func<ParseResult, Outcome>, Func<ParseResult, int>> action)
    {
        Argument<string> folder = new("folder")
        {
            Description = "The folder of a checkpoint, or that of a run, whose last checkpoint is meant.",
        };
        var command = new Command("inspect", "Verify a checkpoint and show what it holds.") { folder };
        command.SetAction(
            action(parsed =>
            {
                var given = parsed.GetRequiredValue(folder);
                var found = new CheckpointFolder(Path.Combine(given, "checkpoints")).All is [.., var latest] ? latest : given;
                return CheckpointFolder
                    .Read(found)
                    .Match(checkpoint => Show(found, checkpoint.Manifest, checkpoint.State), Outcome.WrongInput);
            })
        );
        return command;
    }

    static Outcome Show(string folder, Manifest manifest, Training.TrainingState state)
    {
        using (state)
        {
            var tensors = state
                .Tensors.Select(pair => (Name: pair.Key, Shape: $"({string.Join(", ", pair.Value.shape)})", Type: $"{pair.Value.dtype}"))
                .ToList();
            (string Name, string Value)[] facts =
            [
                ("folder", folder),
                ("step", manifest.Step.ToString(CultureInfo.InvariantCulture)),
                ("network", manifest.Network),
                ("objective", manifest.Objective),
                (
                    "parameters and buffers",
                    state
                        .Tensors.Where(pair => pair.Key.StartsWith("network.", StringComparison.Ordinal))
                        .Sum(pair => pair.Value.numel())
                        .ToString("N0", CultureInfo.InvariantCulture)
                ),
                ("config", manifest.Config.Fingerprint()),
                ("version", manifest.Version),
                ("checksum", $"{manifest.Checksum}, as in the file"),
            ];
            return new Outcome(
                ExitCodes.Done,
                new JsonObject
                {
                    ["folder"] = folder,
                    ["step"] = manifest.Step,
                    ["network"] = manifest.Network,
                    ["objective"] = manifest.Objective,
                    ["weights"] = JsonNode.Parse(manifest.Weights),
                    ["summary"] = new JsonArray([.. manifest.Summary.Select(line => JsonValue.Create(line))]),
                    ["fingerprint"] = manifest.Config.Fingerprint(),
                    ["version"] = manifest.Version,
                    ["checksum"] = manifest.Checksum,
                    ["tensors"] = new JsonObject(
                        tensors.Select(tensor =>
                            KeyValuePair.Create<string, JsonNode?>(
                                tensor.Name,
                                new JsonObject { ["shape"] = tensor.Shape, ["type"] = tensor.Type }
                            )
                        )
                    ),
                },
                [.. facts.Select(fact => $"{fact.Name}: {fact.Value}"), .. manifest.Summary],
                [],
                new Table(["tensor", "shape", "type"], [.. tensors.Select(tensor => (string[])[tensor.Name, tensor.Shape, tensor.Type])])
            );
        }
    }
}
