using FsCheck;
using FsCheck.Fluent;

namespace GPC.Testing;

/// <summary>A statement that must hold for every case, checked on random ones.</summary>
/// <param name="Id">A short name, such as <c>S1</c>.</param>
/// <param name="Statement">In words.</param>
/// <param name="Formula">As a formula.</param>
public sealed record Law(string Id, string Statement, string Formula)
{
    /// <summary>Checks the law on random cases, and on a failing one the smaller ones that it shrinks to.</summary>
    /// <typeparam name="T">A case; its text is shown where the law fails.</typeparam>
    /// <param name="subject">What the law is checked for, such as the objective's name.</param>
    /// <param name="cases">The cases, with how they shrink.</param>
    /// <param name="check">What is wrong for a case, or null.</param>
    /// <param name="options">How many cases, or which; null for the default.</param>
    /// <exception cref="LawViolationException">The law does not hold.</exception>
    public void Holds<T>(string subject, Arbitrary<T> cases, Func<T, Violation?> check, LawOptions? options = null)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(check);
        var run = new LawRun(options ?? LawOptions.Default);
        Check.One(run.Config, Prop.ForAll(cases, (T one) => check(one) is null));
        if (run.Failure is { } failure)
            throw Violated(subject, (T)failure.Item3.Head, check, failure);
    }

    LawViolationException Violated<T>(string subject, T smallest, Func<T, Violation?> check, TestResult.Failed failure)
        where T : notnull
    {
        var (found, thrown) = Again(smallest, check);
        var replay = Replays.Write(failure.Item6, failure.Item7);
        var command = $"{Replays.Variable}=\"{replay}\" before the command that runs this test";
        return new LawViolationException(
            $"""
            {Id} does not hold for {subject}: {Statement}
              law:      {Formula}
              found:    {found}
              case {failure.Item1.NumberOfTests}, shrunk {failure.Item1.NumberOfShrinks} times:
            {Indented(smallest.ToString() ?? "")}
              replay:   {command}, or Replay = "{replay}" where the law is asked for
            """,
            thrown
        );
    }

    static (string Found, Exception? Thrown) Again<T>(T smallest, Func<T, Violation?> check)
    {
        try
        {
            return (check(smallest)?.ToString() ?? "it holds when checked again: it depends on more than the case", null);
        }
#pragma warning disable CA1031 // whatever the objective throws is shown
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return ($"{exception.GetType().Name}: {exception.Message}", exception);
        }
    }

    static string Indented(string text) => string.Join('\n', text.Split('\n').Select(line => "    " + line));
}

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
