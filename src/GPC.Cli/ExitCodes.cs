namespace GPC.Cli;

/// <summary>The exit codes of <c>gpc</c>, as docs/cli.md lists them.</summary>
static class ExitCodes
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>
    /// The input was right, but the command failed: a full disk, a library that is missing, a training that diverged.
    /// </summary>
    public const int Failed = 1;

    /// <summary>The command line is wrong.</summary>
    public const int WrongUsage = 2;

    /// <summary>A file or a name on the command line is missing or wrong: a config, data, views.</summary>
    public const int WrongInput = 3;

    /// <summary>It was interrupted; its results so far are kept.</summary>
    public const int Interrupted = 130;
}
