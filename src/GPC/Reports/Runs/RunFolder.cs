using System.Text.Json;
using System.Text.Json.Nodes;
using GPC.Checkpoints;
using GPC.Data;
using GPC.Experiments;
using GPC.Training;

namespace GPC.Reports;

/// <summary>
/// The folder of a run: <c>run.json</c> names the experiment, its variant and what it was started on, <c>config.gpc.json</c> holds all
/// settings, <c>events.jsonl</c> the events of the training, one in each line, and <c>checkpoints</c> the checkpoints.
/// </summary>
/// <param name="Path">The folder.</param>
/// <param name="Spec">Experiment, variant and settings.</param>
/// <param name="Environment">What it ran on, in the order in which a report shows it; empty where that was not recorded.</param>
public sealed record RunFolder(string Path, RunSpec Spec, IReadOnlyList<KeyValuePair<string, string>> Environment)
{
    const string RunFile = "run.json";
    const string ConfigFile = "config.gpc.json";

    /// <summary>What the run is called in a report; the name of the folder unless given.</summary>
    public string Name { get; init; } = System.IO.Path.GetFileName(System.IO.Path.TrimEndingDirectorySeparator(Path));

    /// <summary>The checkpoints; of a run without any a report shows only the events.</summary>
    public CheckpointFolder Checkpoints => new(System.IO.Path.Combine(Path, "checkpoints"));

    /// <summary>The file of events, one as JSON in each line.</summary>
    public string EventsFile => System.IO.Path.Combine(Path, "events.jsonl");

    internal TrainingConfig Config => Spec.Config.Training;

    internal Experiment Experiment => Spec.Experiment;

    internal Variant Variant => Spec.Variant;

    /// <summary>Creates the folder of a new run, complete or not at all.</summary>
    /// <param name="path">The folder, which does not exist yet.</param>
    /// <param name="run">Experiment, variant and settings.</param>
    /// <param name="threads">Threads that torch uses.</param>
    public static Validated<RunFolder> Create(string path, RunSpec run, int threads)
    {
        ArgumentNullException.ThrowIfNull(run);
        if (Directory.Exists(path) || File.Exists(path))
            return Validated.Invalid<RunFolder>(
                ValidationError.At(
                    path,
                    "something that is there already",
                    "a new folder",
                    $"choose another with --output, or go on with 'gpc resume {path}'"
                )
            );
        var partial = $"{System.IO.Path.TrimEndingDirectorySeparator(path)}.partial-{Guid.NewGuid():N}";
        try
        {
            Directory.CreateDirectory(partial);
            File.WriteAllText(System.IO.Path.Combine(partial, ConfigFile), run.Config.ToJson());
            var environment = RunEnvironment.Current(threads);
            var facts = new JsonObject(environment.Select(fact => KeyValuePair.Create<string, JsonNode?>(fact.Key, fact.Value)));
            File.WriteAllText(
                System.IO.Path.Combine(partial, RunFile),
                new JsonObject
                {
                    ["experiment"] = run.Experiment.Name,
                    ["variant"] = run.Variant.Name,
                    ["environment"] = facts,
                }.ToJsonString()
            );
            Directory.Move(partial, path);
            return Validated.Valid(new RunFolder(path, run, environment));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException && !FullDisk.Is(exception))
        {
            return Validated.Invalid<RunFolder>(
                ValidationError.At(
                    path,
                    $"an error ({exception.Message.TrimEnd('.')})",
                    "a place where a folder can be made",
                    "choose another with --output"
                )
            );
        }
        finally
        {
            if (Directory.Exists(partial))
                Directory.Delete(partial, recursive: true);
        }
    }

    /// <summary>
    /// Trains, from the beginning or from the last checkpoint; the events are written to the folder as they are enumerated. The folder of a
    /// new run that can't start is removed.
    /// </summary>
    /// <param name="resume">Whether to resume from the last checkpoint, if there is one.</param>
    /// <param name="cancellation">Ends the run.</param>
    public Validated<StartedRun> Start(bool resume, CancellationToken cancellation = default)
    {
        var started = Spec.Start(Checkpoints, resume && Checkpoints.All.Count > 0, cancellation)
            .Map(run => run with { Events = Recorded(run.Events) });
        if (!started.IsValid && !resume)
            Remove();
        return started;
    }

    /// <summary>Removes the folder with everything in it.</summary>
    public void Remove() => Directory.Delete(Path, recursive: true);

    /// <summary>Opens the folder of a run.</summary>
    /// <param name="path">The folder.</param>
    public static Validated<RunFolder> Open(string path)
    {
        var (file, settings) = (System.IO.Path.Combine(path, RunFile), System.IO.Path.Combine(path, ConfigFile));
        if (!File.Exists(file))
            return Validated.Invalid<RunFolder>(
                ValidationError.At(path, $"no {RunFile}", "the folder of a run", "give the folder that 'gpc train' wrote")
            );
        return Validated.Combine(Declared(file), ExperimentConfig.ParseFile(settings).Under(settings), (run, config) =>
            new RunFolder(path, new(run.Experiment, run.Variant, config), run.Environment)
        );
    }

    static Validated<(Experiment Experiment, Variant Variant, IReadOnlyList<KeyValuePair<string, string>> Environment)> Declared(
        string file
    )
    {
        try
        {
            var run = JsonNode.Parse(File.ReadAllText(file)) as JsonObject ?? [];
            IReadOnlyList<KeyValuePair<string, string>> environment =
            [
                .. (run["environment"] as JsonObject ?? []).Select(fact => KeyValuePair.Create(fact.Key, $"{fact.Value}")),
            ];
            return Validated
                .Combine(Catalogue.Find(Text("experiment")), Variant.Find(Text("variant")), (experiment, variant) =>
                    (experiment, variant, environment)
                )
                .Under(file);

            string Text(string name) => $"{run[name] ?? "nothing"}";
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            return Validated.Invalid<(Experiment, Variant, IReadOnlyList<KeyValuePair<string, string>>)>(
                ValidationError.At(
                    file,
                    $"a text that can't be read ({exception.Message})",
                    "JSON with the names of experiment and variant",
                    "start the run anew"
                )
            );
        }
    }

    // Whether the last line has no end: the process that wrote it was killed.
    static bool IsTorn(string path)
    {
        if (!File.Exists(path))
            return false;
        using var file = File.OpenRead(path);
        if (file.Length == 0)
            return false;
        file.Position = file.Length - 1;
        return file.ReadByte() != '\n';
    }

    IEnumerable<TrainingEvent> Recorded(IEnumerable<TrainingEvent> events)
    {
        var isTorn = IsTorn(EventsFile);
        using var file = new StreamWriter(EventsFile, append: true);
        if (isTorn)
            file.WriteLine();
        foreach (var next in events)
        {
            file.WriteLine(EventLines.Json(next).ToJsonString());
            if (next is not StepDone)
                file.Flush(); // A process that is killed loses no more events than steps.
            yield return next;
        }
    }
}
