using System.Text.Json.Nodes;
using GPC.Cli.Commands;
using GPC.Cli.Output;
using GPC.Experiments;
using GPC.Reports;
using GPC.Training;

namespace GPC.Cli.Runs;

/// <summary>Trains a run and writes what happens.</summary>
static class Runner
{
    public static Outcome Run(RunFolder folder, bool resume, int threads, Screen screen, string? tensorBoard = null)
    {
        TorchSharp.torch.set_num_threads(threads);
        using var interrupt = new Interrupt();
        return folder
            .Start(resume, tensorBoard, interrupt.Token)
            .Match(
                run =>
                {
                    using (run)
                        return Run(folder, run, screen);
                },
                Outcome.WrongInput
            );
    }

    static Outcome Run(RunFolder folder, StartedRun run, Screen screen)
    {
        var (evaluation, ended) = (default(Evaluation), default(TrainingEnded));
        Progress.Show(screen, folder.Config.Training, show =>
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
        string[] lines =
        [
            $"{folder.Path}: {ended.Reason}, {ended.Step} steps{(evaluation?.Agreement is { } agreement ? FormattableString.Invariant($"; nmi {agreement.Nmi:F3}, accuracy {agreement.Accuracy:F3}, ari {agreement.Ari:F3}") : "")}",
        ];
        return ended.Ending switch
        {
            Ending.Completed or Ending.Stopped => Outcome.Done(json, lines),
            Ending.Cancelled => new Outcome(ExitCodes.Interrupted, json, lines, [$"interrupted: go on with 'gpc resume {folder.Path}'"]),
            _ => new Outcome(ExitCodes.Failed, json, lines, [ended.Reason]),
        };
    }
}
