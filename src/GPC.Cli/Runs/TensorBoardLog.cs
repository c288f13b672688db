using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using GPC.Reports;
using GPC.Training;

namespace GPC.Cli.Runs;

/// <summary>
/// The numbers of a run for TensorBoard: those of <c>events.jsonl</c>, of steps as <c>step/...</c> and of evaluations as
/// <c>evaluation/...</c>.
/// </summary>
sealed class TensorBoardLog(string folder) : IDisposable
{
    readonly TensorBoardFile file = new(folder);
    bool restarted = true;

    /// <summary>The option that asks for it.</summary>
    public static Option<string?> Option()
    {
        Option<string?> option = new("--tensorboard")
        {
            Description = "Write terms, rates, evaluations and collapse panel for TensorBoard too, as a file in this folder.",
            HelpName = "folder",
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && File.Exists(token.Value))
                result.AddError($"--tensorboard: found the file {token.Value}, expected a folder, new or not");
        });
        return option;
    }

    /// <summary>The same events, which are written to TensorBoard's folder as they are enumerated.</summary>
    public static IEnumerable<TrainingEvent> Write(IEnumerable<TrainingEvent> events, string folder)
    {
        using var log = new TensorBoardLog(folder);
        foreach (var next in events)
        {
            log.Write(next, EventLines.Json(next));
            yield return next;
        }
    }

    /// <summary>Writes an event, where it has numbers.</summary>
    /// <param name="next">The event.</param>
    /// <param name="json">The same as in <c>events.jsonl</c>.</param>
    void Write(TrainingEvent next, JsonObject json)
    {
        switch (next)
        {
            case StepDone:
                if (restarted)
                    file.Restart(next.Step);
                restarted = false;
                file.Scalars(next.Step, Numbers("step", json));
                break;
            case Evaluated:
                file.Scalars(next.Step, Numbers("evaluation", json));
                file.Flush();
                break;
            case RolledBack:
                restarted = true;
                break;
        }
    }

    public void Dispose() => file.Dispose();

    // JSON has no NaN: a number that was not finite is null there.
    static IEnumerable<KeyValuePair<string, double>> Numbers(string path, JsonObject json) =>
        json.Where(fact => fact.Key != "step")
            .SelectMany(fact =>
                fact.Value switch
                {
                    null => [KeyValuePair.Create($"{path}/{fact.Key}", double.NaN)],
                    JsonObject inner => Numbers($"{path}/{fact.Key}", inner),
                    JsonValue number when number.GetValueKind() == JsonValueKind.Number =>
                    [
                        KeyValuePair.Create(
                            $"{path}/{fact.Key}",
                            double.Parse(number.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture)
                        ),
                    ],
                    _ => Enumerable.Empty<KeyValuePair<string, double>>(),
                }
            );
}
