using System.CommandLine;

namespace GPC.Cli.Commands;

/// <summary>How many threads torch uses.</summary>
static class Threads
{
    public static Option<int> Option()
    {
        Option<int> threads = new("--threads") { Description = "Threads that torch uses. Results depend on it in the last bits.", DefaultValueFactory = _ => 1, HelpName = "number" };
        threads.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !(int.TryParse(token.Value, out var number) && number is >= 1 and <= 1024)) result.AddError($"--threads: found {token.Value}, expected a number from 1 to 1024");
        });
        return threads;
    }
}
