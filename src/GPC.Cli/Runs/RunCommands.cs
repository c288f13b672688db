using System.Text.Json.Nodes;
using GPC.Cli.Commands;
using GPC.Cli.Output;
using GPC.Data;
using GPC.Experiments;
using GPC.Reports;
using GPC.Training;

namespace GPC.Cli.Runs;

/// <summary>What several commands do with the folder of a run.</summary>
static class RunCommands
{
    /// <summary>The run on a device of this machine; on the device of its settings without one.</summary>
    public static Validated<RunFolder> On(this RunFolder folder, string? device) =>
        DeviceOption.Apply(folder.Spec.Config, device).Map(config => folder with { Spec = folder.Spec with { Config = config } });

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
        RunFolder.Open(path).Bind(folder => folder.On(device)).Bind(folder => TrainedRun.Load(folder.Spec, folder.Checkpoints));

    /// <summary>Likewise, where the network's logits are a density.</summary>
    public static Validated<T> UseDensity<T>(string path, string? device, Func<TrainedRun, Validated<T>> use) =>
        Use(path, device, run =>
            run.Method.IsEncoder
                ? Validated.Invalid<T>(
                    ValidationError.At(
                        path,
                        $"a run of {run.Spec.Variant.Name}, whose network gives embeddings",
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

    /// <summary>Starts a run whose events go to its folder, and to TensorBoard's where one is given.</summary>
    public static Validated<StartedRun> Start(this RunFolder folder, bool resume, string? tensorBoard, CancellationToken cancellation)
    {
        var created = CreateFolder(tensorBoard);
        if (!created.IsValid && !resume)
            folder.Remove();
        return created
            .Bind(_ => folder.Start(resume, cancellation))
            .Map(run => tensorBoard is null ? run : run with { Events = TensorBoardLog.Write(run.Events, tensorBoard) });
    }

    /// <summary>Trains a run and shows its progress.</summary>
    public static Outcome Train(RunFolder folder, bool resume, int threads, Screen screen, string? tensorBoard = null)
    {
        TorchSharp.torch.set_num_threads(threads);
        using var interrupt = new Interrupt();
        return folder
            .Start(resume, tensorBoard, interrupt.Token)
            .Match(
                run =>
                {
                    using (run)
                        return Train(folder, run, screen);
                },
                Outcome.WrongInput
            );
    }

    static Outcome Train(RunFolder folder, StartedRun run, Screen screen)
    {
        var (evaluation, ended) = (default(Evaluation), default(TrainingEnded));
        Progress.Show(screen, folder.Spec.Config.Training, show =>
        {
            foreach (var next in run.Events)
            {
                show(next);
                if (next is Evaluated evaluated)
                    evaluation = evaluated.Result;
                ended = next as TrainingEnded;
            }
        });
        var json = new JsonObject
        {
            ["folder"] = folder.Path,
            ["ending"] = $"{ended!.Ending}",
            ["steps"] = ended.Step,
            ["evaluation"] = evaluation is null ? null : EventLines.Json(evaluation),
        };
        var scores = evaluation?.Agreement is { } agreement
            ? FormattableString.Invariant($"; nmi {agreement.Nmi:F3}, accuracy {agreement.Accuracy:F3}, ari {agreement.Ari:F3}")
            : "";
        string[] lines = [$"{folder.Path}: {ended.Reason}, {ended.Step} steps{scores}"];
        return ended.Ending switch
        {
            Ending.Completed or Ending.Stopped => Outcome.Done(json, lines),
            Ending.Cancelled => new Outcome(ExitCodes.Interrupted, json, lines, [$"interrupted: go on with 'gpc resume {folder.Path}'"]),
            _ => new Outcome(ExitCodes.Failed, json, lines, [ended.Reason]),
        };
    }

    static Validated<bool> CreateFolder(string? tensorBoard)
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
}
