namespace GPC.Cli.Output;

/// <summary>Where a command writes.</summary>
/// <param name="Out">Its results.</param>
/// <param name="Error">What went wrong, and progress.</param>
/// <param name="IsTerminal">Whether a person looks at the results. Otherwise they are plain lines.</param>
/// <param name="IsErrorTerminal">Whether a person looks at the progress.</param>
sealed record Screen(TextWriter Out, TextWriter Error, bool IsTerminal, bool IsErrorTerminal)
{
    public static Screen OfProcess()
    {
        var canDraw = Environment.GetEnvironmentVariable("TERM") != "dumb";
        return new(Console.Out, Console.Error, canDraw && !Console.IsOutputRedirected, canDraw && !Console.IsErrorRedirected);
    }
}
