using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using GPC.Cli.Output;
using GPC.Cli.Runs;
using GPC.Experiments;
using GPC.Reports;
using GPC.Training;

namespace GPC.Cli.Commands;

/// <summary>
/// <c>--restarts</c>: number of restarts with different seeds, of which the best is chosen without labels.
/// </summary>
static class Restarts
{
    public static Option<int> Option() =>
        Count.Option(
            "--restarts",
            "Number of restarts with different seeds; the best is chosen by the objective on samples and their views, without labels.",
            1,
            1_000
        );

    /// <summary>Trains a run several times, side by side with one thread each, in folders <c>restart-1</c> and so on.</summary>
    public static Outcome Train(string folder, RunSpec run, string? tensorBoard, int restarts, int threads, Screen screen)
    {
        if (Directory.Exists(folder) || File.Exists(folder))
            return Outcome.WrongInput([
                ValidationError.At(folder, "something that is there already", "a new folder", "choose another with --output"),
            ]);
        TorchSharp.torch.set_num_threads(1);
        return RunCommands.Several(folder, () => TrainAll(folder, run, tensorBoard, restarts, threads, screen));
    }

    static Outcome TrainAll(string folder, RunSpec run, string? tensorBoard, int restarts, int threads, Screen screen)
    {
        using var interrupt = new Interrupt();
        var results = new List<AblationResult>();
        var progress = new SideBySide(screen.Error, restarts, run.Config.Training.Iterations);
        foreach (
            var result in Ablation.Run(
                run.Experiment,
                run.Config,
                [run.Variant],
                [run.Config.Training.Seed],
                restarts,
                threads,
                Kept,
                interrupt.Token
            )
        )
        {
            if (result is Invalid<AblationResult> invalid)
                return Outcome.WrongInput(invalid.Errors);
            results.AddRange(result.Match<AblationResult[]>(valid => [valid], _ => []));
            progress.End(
                Name(results[^1].Restart),
                string.Create(CultureInfo.InvariantCulture, $"{results[^1].Ended?.Reason}, {results[^1].Duration.TotalSeconds:F1} s")
            );
        }
        if (interrupt.Token.IsCancellationRequested)
            return Outcome.Interrupted($"interrupted: no choice, because runs are missing; those in {folder} can be resumed one by one");
        var ordered = AblationTable.Ordered(results).ToList();
        var best = ordered[0];
        var isLost = best.Ended?.Ending == Ending.Diverged;
        return new(
            isLost ? ExitCodes.Failed : ExitCodes.Done,
            new JsonObject { ["folder"] = isLost ? null : Of(best.Restart), ["runs"] = new JsonArray([.. ordered.Select(Json)]) },
            isLost ? [] : [$"{Of(best.Restart)}: the best of {restarts} by the objective on samples and their views, without labels"],
            isLost ? [$"{folder}: all {restarts} runs diverged: {best.Ended!.Reason}"] : [],
            new Table(["restart", "objective", "nmi", "accuracy", "ari"], [.. ordered.Select(Row)])
        );

        string Of(int restart) => In(folder, restart);

        Validated<StartedRun> Kept(RunSpec one, long seed, int restart, CancellationToken cancellation) =>
            RunFolder
                .Create(Of(restart), one, threads: 1)
                .Bind(created => created.Start(resume: false, tensorBoard is null ? null : In(tensorBoard, restart), cancellation))
                .Map(going => progress.Watch(Name(restart), going));

        JsonNode Json(AblationResult result) =>
            new JsonObject
            {
                ["folder"] = Of(result.Restart),
                ["objective"] = result.Rank is { } rank && double.IsFinite(rank) ? rank : null,
                ["evaluation"] = result.Evaluation is { } evaluation ? EventLines.Json(evaluation) : null,
            };
    }

    static string Name(int restart) => FormattableString.Invariant($"restart {restart}");

    static string In(string folder, int restart) => Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"restart-{restart}"));

    static string[] Row(AblationResult result) =>
        [
            $"{result.Restart}",
            Number(result.Rank),
            Number(result.Agreement?.Nmi),
            Number(result.Agreement?.Accuracy),
            Number(result.Agreement?.Ari),
        ];

    static string Number(double? value) => value?.ToString("F4", CultureInfo.InvariantCulture) ?? "";
}
