namespace GPC.Cli.Tests;

/// <summary>A short run that tests look at; none changes it.</summary>
public sealed class TrainedFolder : IDisposable
{
    readonly Folder folder = new();

    public TrainedFolder() =>
        Assert(
            Command.Run(
                "train",
                "moons",
                "--output",
                Path,
                "--set",
                "iterations=20",
                "--set",
                "batchSize=50",
                "--set",
                "sgld.bufferSize=100"
            )
        );

    public string Path => folder["run"];

    public string this[string file] => folder[file];

    public void Dispose() => folder.Dispose();

    static void Assert(Command command) => Xunit.Assert.True(command.ExitCode == 0, command.Error);
}
