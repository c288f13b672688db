using System.Globalization;
using FsCheck;
using Microsoft.FSharp.Collections;
using Microsoft.FSharp.Core;

namespace GPC.Testing;

/// <summary>One run of FsCheck, which prints nothing and keeps how it ended.</summary>
sealed class LawRun : IRunner
{
    public LawRun(LawOptions options)
    {
        var config = Config.Default.WithRunner(this).WithMaxTest(options.Cases);
        var replay = options.Replay ?? Environment.GetEnvironmentVariable(Replays.Variable);
        Config = string.IsNullOrEmpty(replay) ? config : config.WithMaxTest(1).WithReplay(FSharpOption<Replay>.Some(Replays.Read(replay)));
    }

    public Config Config { get; }

    /// <summary>The failure, if there was one.</summary>
    public TestResult.Failed? Failure { get; private set; }

    public void OnStartFixture(Type value) { }

    public void OnArguments(int value, FSharpList<object> args, FSharpFunc<int, FSharpFunc<FSharpList<object>, string>> every) { }

    public void OnShrink(FSharpList<object> args, FSharpFunc<FSharpList<object>, string> everyShrink) { }

    public void OnFinished(string name, TestResult result) => Failure = result as TestResult.Failed;
}

/// <summary>The text that replays a failure: seed, gamma and size of FsCheck's generator before the case that failed.</summary>
static class Replays
{
    /// <summary>The environment variable that replays a failure.</summary>
    public const string Variable = "GPC_REPLAY";

    public static string Write(Rnd random, int size) => string.Create(CultureInfo.InvariantCulture, $"{random.Seed},{random.Gamma},{size}");

    public static Replay Read(string text)
    {
        var parts = text.Split(',');
        return
            parts.Length == 3
            && ulong.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var seed)
            && ulong.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var gamma)
            && gamma % 2 == 1
            && int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var size)
            ? new Replay(new Rnd(seed, gamma), FSharpOption<int>.Some(size))
            : throw new ArgumentException(
                $"The replay text is \"{text}\"; expected seed, odd gamma and size with commas between, as a failing law shows them.",
                nameof(text)
            );
    }
}
