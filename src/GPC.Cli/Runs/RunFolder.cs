using System.Text.Json;
using System.Text.Json.Nodes;
using GPC.Checkpoints;
using GPC.Experiments;
using GPC.Training;

namespace GPC.Cli.Runs;

/// <summary>
/// The folder of a run: <c>run.json</c> names the experiment, <c>config.gpc.json</c> holds all settings, <c>events.jsonl</c> what happened, a line each, and
/// <c>checkpoints</c> the checkpoints.
/// </summary>
sealed record RunFolder(string Path, Experiment Experiment, TrainingConfig Config)
{
    const string RunFile = "run.json";
    const string ConfigFile = "config.gpc.json";

    public CheckpointFolder Checkpoints => new(System.IO.Path.Combine(Path, "checkpoints"));

    public string Events => System.IO.Path.Combine(Path, "events.jsonl");

    /// <summary>Makes the folder of a new run.</summary>
    public static Validated<RunFolder> Create(string path, Experiment experiment, TrainingConfig config)
    {
        if (Directory.Exists(path) || File.Exists(path))
            return Validated.Invalid<RunFolder>(ValidationError.At(path, "something that is there already", "a new folder", $"choose another with --output, or go on with 'gpc resume {path}'"));
        Directory.CreateDirectory(path);
        File.WriteAllText(System.IO.Path.Combine(path, ConfigFile), config.ToJson());
        File.WriteAllText(System.IO.Path.Combine(path, RunFile), new JsonObject { ["experiment"] = experiment.Name }.ToJsonString());
        return Validated.Valid(new RunFolder(path, experiment, config));
    }

    /// <summary>Opens the folder of a run.</summary>
    public static Validated<RunFolder> Open(string path)
    {
        var file = System.IO.Path.Combine(path, RunFile);
        if (!File.Exists(file)) return Validated.Invalid<RunFolder>(ValidationError.At(path, $"no {RunFile}", "the folder of a run", "give the folder that 'gpc train' wrote"));
        return Validated.Combine(Experiments(file), TrainingConfig.ParseFile(System.IO.Path.Combine(path, ConfigFile)), (experiment, config) => new RunFolder(path, experiment, config));
    }

    static Validated<Experiment> Experiments(string file)
    {
        try
        {
            return Catalogue.Find(JsonNode.Parse(File.ReadAllText(file))?["experiment"]?.GetValue<string>() ?? "nothing").Under(file);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return Validated.Invalid<Experiment>(ValidationError.At(file, $"a text that can't be read ({exception.Message})", "JSON with the experiment's name", "start the run anew"));
        }
    }
}
