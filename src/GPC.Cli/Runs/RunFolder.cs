using System.Text.Json;
using System.Text.Json.Nodes;
using GPC.Checkpoints;
using GPC.Cli.Commands;
using GPC.Cli.Output;
using GPC.Data;
using GPC.Experiments;
using GPC.Reports;
using GPC.Training;

namespace GPC.Cli.Runs;

/// <summary>
/// The folder of a run: <c>run.json</c> names the experiment, its variant and what it was started on, <c>config.gpc.json</c> holds all
/// settings, <c>events.jsonl</c> what happened, a line each, and <c>checkpoints</c> the checkpoints.
/// </summary>
sealed record RunFolder(string Path, ExperimentRun Run, IReadOnlyList<KeyValuePair<string, string>> Environment)
{
    const string RunFile = "run.json";
    const string ConfigFile = "config.gpc.json";

    public Experiment Experiment => Run.Experiment;

    public ExperimentConfig Config => Run.Config;

    public CheckpointFolder Checkpoints => new(System.IO.Path.Combine(Path, "checkpoints"));

    public string Events => System.IO.Path.Combine(Path, "events.jsonl");

    /// <summary>Makes the folder of a new run, whole or not at all.</summary>
    public static Validated<RunFolder> Create(string path, ExperimentRun run, int threads)
    {
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
    /// Trains, or goes on, from the beginning where there is no checkpoint yet; what happens is written to the folder as it is enumerated.
    /// The folder of a new run that can't start is removed.
    /// </summary>
    /// <param name="resume">Whether to go on.</param>
    /// <param name="tensorBoard">The folder of an event file for TensorBoard; none is written without it.</param>
    /// <param name="cancellation">Ends the run.</param>
    public Validated<StartedRun> Start(bool resume, string? tensorBoard, CancellationToken cancellation)
    {
        var started = Made(tensorBoard)
            .Bind(_ => Run.Start(Checkpoints, resume && Checkpoints.All.Count > 0, cancellation))
            .Map(run => run with { Events = Recorded(run.Events, tensorBoard) });
        if (!started.IsValid && !resume)
            Directory.Delete(Path, recursive: true);
        return started;
    }

    static Validated<bool> Made(string? tensorBoard)
    {
        try
        {
            if (tensorBoard is not null)
                Directory.CreateDirectory(tensorBoard);
            return Validated.Valid(true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException && !FullDisk.Is(exception))
        {
            return Validated.Invalid<bool>(
                ValidationError.At(
                    "--tensorboard",
                    $"an error ({exception.Message.TrimEnd('.')})",
                    "a place where a folder can be made",
                    "choose another"
                )
            );
        }
    }

    /// <summary>Opens the folder of a run.</summary>
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

    /// <summary>The run on a device of this machine; where it is by its settings without one.</summary>
    public Validated<RunFolder> On(string? device) =>
        DeviceOption.Apply(Config, device).Map(config => this with { Run = Run with { Config = config } });

    /// <summary>Opens the folder of a run and uses the network of its last checkpoint.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="device">Where the network is to be; where it was trained without it.</param>
    /// <param name="use">What is done with it.</param>
    public static Validated<T> Use<T>(string path, string? device, Func<TrainedRun, Validated<T>> use) =>
        Load(path, device)
            .Bind(run =>
            {
                using (run)
                    return use(run);
            });

    /// <summary>Opens the folder of a run and loads the network of its last checkpoint; the caller disposes it.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="device">Where the network is to be; where it was trained without it.</param>
    public static Validated<TrainedRun> Load(string path, string? device) =>
        Open(path).Bind(folder => folder.On(device)).Bind(folder => TrainedRun.Load(folder.Run, folder.Checkpoints));

    /// <summary>Likewise, where the network's logits are a density.</summary>
    public static Validated<T> UseDensity<T>(string path, string? device, Func<TrainedRun, Validated<T>> use) =>
        Use(path, device, run =>
            run.Method.IsEncoder
                ? Validated.Invalid<T>(
                    ValidationError.At(
                        path,
                        $"a run of {run.Run.Variant.Name}, whose network gives embeddings",
                        "a run whose network gives logits: log p(x), up to its constant, is made of them",
                        "name a run of another variant"
                    )
                )
                : use(run)
        );

    /// <summary>Trains several runs into a folder that is removed where none could start.</summary>
    public static Outcome Several(string path, Func<Outcome> train)
    {
        Directory.CreateDirectory(path);
        try
        {
            return train();
        }
        finally
        {
            if (!Directory.EnumerateFileSystemEntries(path).Any())
                Directory.Delete(path);
        }
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

    IEnumerable<TrainingEvent> Recorded(IEnumerable<TrainingEvent> events, string? tensorBoard)
    {
        using var log = tensorBoard is null ? null : new TensorBoardLog(tensorBoard);
        var isTorn = IsTorn(Events);
        using var file = new StreamWriter(Events, append: true);
        if (isTorn)
            file.WriteLine();
        foreach (var next in events)
        {
            var json = EventLines.Json(next);
            file.WriteLine(json.ToJsonString());
            log?.Write(next, json);
            if (next is not StepDone)
                file.Flush(); // A process that is killed loses no more events than steps.
            yield return next;
        }
    }
}
