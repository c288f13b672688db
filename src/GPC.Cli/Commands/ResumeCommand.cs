using System.CommandLine;
using GPC.Cli.Output;
using GPC.Cli.Runs;
using GPC.Reports;

namespace GPC.Cli.Commands;

/// <summary><c>gpc resume FOLDER</c>: resumes a run from its last checkpoint.</summary>
static class ResumeCommand
{
    public static Command Create(Func<Func<ParseResult, Outcome>, Func<ParseResult, int>> action, Screen screen)
    {
        Argument<string> folder = new("folder") { Description = "The run's folder." };
        var tensorBoard = TensorBoardLog.Option();
        var threads = Count.Option(
            "--threads",
            "Threads that torch uses; as many as before without it. Results depend on it in the last bits.",
            1024
        );
        var device = DeviceOption.Create();
        var command = new Command("resume", "Go on with a run from its last checkpoint, as if it had never stopped.")
        {
            folder,
            tensorBoard,
            threads,
            device,
        };
        command.SetAction(
            action(parsed =>
                RunFolder
                    .Open(parsed.GetRequiredValue(folder))
                    .Bind(run => run.On(parsed.GetValue(device)))
                    .Match(
                        run =>
                            RunCommands.Train(
                                run,
                                resume: true,
                                parsed.GetValue(threads) ?? RunEnvironment.Threads(run.Environment) ?? 1,
                                screen,
                                parsed.GetValue(tensorBoard)
                            ),
                        Outcome.WrongInput
                    )
            )
        );
        return command;
    }
}
