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
