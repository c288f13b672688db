using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using GPC.Cli.Commands;
using GPC.Cli.Output;

namespace GPC.Cli;

/// <summary>Everything that <c>gpc</c> can do.</summary>
static class CommandLine
{
    /// <summary>Runs one command.</summary>
    /// <param name="arguments">What was written after <c>gpc</c>.</param>
    /// <param name="screen">Where the command writes.</param>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static int Run(string[] arguments, Screen screen)
    {
        Option<bool> json = new("--json") { Description = "Print one JSON value and nothing else.", Recursive = true };
        var root = new Command("gpc", "Generative probabilistic clustering: one network that clusters, generates and notices the unusual.")
        {
            new HelpOption(),
            new VersionOption(),
            json,
            ConfigCommand.Create(Action),
            ViewsCommand.Create(Action),
            TrainCommand.Create(Action, screen),
            ResumeCommand.Create(Action, screen),
            AblateCommand.Create(Action, screen),
            EvaluateCommand.Create(Action),
            SampleCommand.Create(Action),
            OodCommand.Create(Action),
            InspectCommand.Create(Action),
            DataCommand.Create(Action),
            ReportCommand.Create(Action, screen),
        };

        var parsed = root.Parse(arguments);
        if (Mistake(parsed) is { } mistake) return Outcome.WrongUsage(mistake).Print(screen, arguments.Contains("--json"));
        return parsed.Invoke(new() { Output = screen.Out, Error = screen.Error, EnableDefaultExceptionHandler = false });

        Func<ParseResult, int> Action(Func<ParseResult, Outcome> command) => result => Guarded(() => command(result)).Print(screen, result.GetValue(json));
    }

    // What is not known explains best what is missing. An option that is misspelt counts as an argument where several are taken.
    static string? Mistake(ParseResult parsed)
    {
        var unknown = parsed.UnmatchedTokens is [var first, ..]
            ? first
            : parsed.Tokens.TakeWhile(token => token.Type != TokenType.DoubleDash).FirstOrDefault(token => token.Type == TokenType.Argument && token.Value.StartsWith("--", StringComparison.Ordinal))?.Value;
        if (unknown is not null) return $"found {unknown}, expected a command, an option or an argument of {parsed.CommandResult.Command.Name}";
        return parsed.Action is ParseErrorAction ? parsed.Errors[0].Message : null;
    }

    // A command that can't go on says why; nobody is helped by a stack trace.
    static Outcome Guarded(Func<Outcome> command)
    {
        try
        {
            return command();
        }
        catch (Exception thrown) when (thrown is not OutOfMemoryException)
        {
            return Outcome.Failed(thrown.Message);
        }
    }
}
