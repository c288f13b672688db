namespace GPC.Testing;

/// <summary>How a law is checked.</summary>
/// <param name="Cases">How many random cases, at least 1.</param>
/// <param name="Replay">The replay text of a failure, to run that case alone; null for the environment variable <c>GPC_REPLAY</c>, or for
/// random cases.</param>
public sealed record LawOptions(int Cases = LawOptions.DefaultCases, string? Replay = null)
{
    /// <summary>The number of cases if none is given.</summary>
    public const int DefaultCases = 25;

    /// <summary>Random cases.</summary>
    public static LawOptions Default { get; } = new();
}
