namespace GPC.Cli;

/// <summary>How <c>gpc</c> ends. docs/cli.md has the same table.</summary>
static class ExitCodes
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>
    /// It could not be done, though everything given was right: a full disk, a library that is missing, a training that diverged.
    /// </summary>
    public const int Failed = 1;

    /// <summary>The command line is wrong.</summary>
    public const int WrongUsage = 2;

    /// <summary>What was named on the command line is missing or wrong: a config, data, views.</summary>
    public const int WrongInput = 3;

    /// <summary>It was interrupted; what was done is kept.</summary>
    public const int Interrupted = 130;
}
