using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Text.Json.Nodes;
using GPC.Cli.Commands;
using GPC.Cli.Output;
using GPC.Data;

namespace GPC.Cli;

/// <summary>The command line of <c>gpc</c>.</summary>
static class CommandLine
{
    /// <summary>Runs one command.</summary>
    /// <param name="arguments">What was written after <c>gpc</c>.</param>
    /// <param name="screen">Where the command writes.</param>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static int Run(string[] arguments, Screen screen)
    {
        Option<bool> json = new("--json") { Description = "Print one JSON value and nothing else.", Recursive = true };
        var root = new Command(
            "gpc",
            "Generative probabilistic clustering: one network that clusters, generates and detects out-of-distribution inputs."
        )
        {
            new HelpOption(),
            new VersionOption(),
            json,
        };
        foreach (var entry in Entries(Action, screen))
            root.Add(entry.For(arguments));

        var parsed = root.Parse(arguments);
        if (Mistake(parsed) is { } mistake)
            return Outcome.WrongUsage(mistake).Print(screen, arguments.Contains("--json"));
        if (!parsed.GetValue(json) || parsed.Action == parsed.CommandResult.Command.Action)
            return Invoke(screen.Out);
        using var text = new StringWriter(); // Of --help and --version.
        return new Outcome(Invoke(text), JsonValue.Create($"{text}".Trim())!, [], []).Print(screen, json: true);

        int Invoke(TextWriter writer) =>
            parsed.Invoke(
                new()
                {
                    Output = writer,
                    Error = screen.Error,
                    EnableDefaultExceptionHandler = false,
                }
            );

        Func<ParseResult, int> Action(Func<ParseResult, Outcome> command) =>
            result => Guarded(() => command(result)).Print(screen, result.GetValue(json));
    }

    /// <summary>The commands, in the order in which help lists them.</summary>
    /// <param name="action">Wraps a command's function as its action.</param>
    /// <param name="screen">Where progress goes.</param>
    public static IReadOnlyList<CommandEntry> Entries(Func<Func<ParseResult, Outcome>, Func<ParseResult, int>> action, Screen screen)
    {
        return
        [
            new("config", "Check, show and compare the settings of a training.", () => ConfigCommand.Create(action)),
            new("views", "Look at views (augmentations).", () => ViewsCommand.Create(Torch)),
            new("train", "Train an experiment and write its run to a folder.", () => TrainCommand.Create(Torch, screen)),
            new("resume", "Go on with a run from its last checkpoint, as if it had never stopped.", () =>
                ResumeCommand.Create(Torch, screen)
            ),
            new("ablate", "Train with terms of the objective left out, over several seeds, and compare.", () =>
                AblateCommand.Create(Torch, screen)
            ),
            new("evaluate", "Measure the network of a run's last checkpoint on test data.", () => EvaluateCommand.Create(Torch)),
            new("sample", "Draw samples of a run's model by Langevin dynamics and write a picture of them.", () =>
                SampleCommand.Create(Torch)
            ),
            new(
                "ood",
                "Tell a run's test data from other data, by log p(x) up to its constant, the largest posterior, and the gradient's norm.",
                () => OodCommand.Create(Torch)
            ),
            new("inspect", "Verify a checkpoint and show what it holds.", () => InspectCommand.Create(Torch)),
            new("data", "List data sets and get them.", () => DataCommand.Create(Torch)),
            new("map", "Draw the clusters and the density of runs on points in the plane, side by side.", () => MapCommand.Create(Torch)),
            new("report", "Write runs and ablations as one page, an HTML file that needs nothing beside it.", () =>
                ReportCommand.Create(Torch, screen)
            ),
        ];

        Func<ParseResult, int> Torch(Func<ParseResult, Outcome> command) =>
            action(parsed => TorchLibrary.Fault() is { } fault ? Outcome.Failed(fault) : command(parsed));
    }

    // Unknown arguments explain best why others are missing. Where several arguments are taken, a misspelt option counts as one of them.
    static string? Mistake(ParseResult parsed)
    {
        var unknown = parsed.UnmatchedTokens is [var first, ..]
            ? first
            : parsed
                .Tokens.TakeWhile(token => token.Type != TokenType.DoubleDash)
                .FirstOrDefault(token => token.Type == TokenType.Argument && token.Value.StartsWith("--", StringComparison.Ordinal))
                ?.Value;
        if (unknown is not null)
            return $"found {unknown}, expected a command, an option or an argument of {parsed.CommandResult.Command.Name}";
        return parsed.Action is ParseErrorAction ? parsed.Errors[0].Message : null;
    }

    // A command that fails says why; a stack trace helps nobody.
    static Outcome Guarded(Func<Outcome> command)
    {
        try
        {
            return command();
        }
        catch (Exception thrown) when (FullDisk.Is(thrown))
        {
            return Outcome.Failed(
                $"found a full disk ({thrown.Message.TrimEnd('.')}), expected room for what is written: free some; a run that was begun "
                    + "goes on from its last checkpoint with 'gpc resume FOLDER'"
            );
        }
        catch (Exception thrown) when (thrown is not OutOfMemoryException)
        {
            return Outcome.Failed(thrown.Message);
        }
    }
}
