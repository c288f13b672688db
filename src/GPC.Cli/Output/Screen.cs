namespace GPC.Cli.Output;

/// <summary>Where a command writes.</summary>
/// <param name="Out">Its results.</param>
/// <param name="Error">What went wrong.</param>
/// <param name="IsTerminal">Whether a person looks at the results. Otherwise they are plain lines.</param>
sealed record Screen(TextWriter Out, TextWriter Error, bool IsTerminal)
{
    public static Screen OfProcess() => new(Console.Out, Console.Error, !Console.IsOutputRedirected);
}
