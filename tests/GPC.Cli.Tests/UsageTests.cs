using System.Text.RegularExpressions;
using GPC.Cli.Output;
using Xunit;

namespace GPC.Cli.Tests;

/// <summary>What is wrong on a command line is said in one sentence, with exit code 2.</summary>
public partial class UsageTests
{
    [Theory]
    [InlineData("found konfig, expected a command, an option or an argument of gpc: see gpc --help", "konfig")]
    [InlineData(
        "found --sett, expected a command, an option or an argument of check: see gpc --help",
        "config",
        "check",
        "--sett",
        "a.gpc.json"
    )]
    [InlineData("Required argument 'file' missing for command: 'check': see gpc --help", "config", "check")]
    [InlineData(
        "--set steps: found no setting with a value, expected one such as sgld.steps=5: see gpc --help",
        "config",
        "show",
        "--set",
        "steps"
    )]
    [InlineData("--samples: found 0, expected a number from 1 to 100: see gpc --help", "views", "show", "mnist", "--samples", "0")]
    [InlineData("--parallel: found 0, expected a number from 1 to 1024: see gpc --help", "ablate", "moons", "--parallel", "0")]
    [InlineData("--threads: found -1, expected a number from 1 to 1024: see gpc --help", "train", "moons", "--threads=-1")]
    [InlineData("--restarts: found 1.5, expected a number from 1 to 1000: see gpc --help", "train", "moons", "--restarts", "1.5")]
    public void AWrongCommandLine(string error, params string[] arguments) =>
        Assert.Equal(new Command(2, "", error + "\n"), Command.Run(arguments));

    [Fact]
    public void WithJsonTheReasonIsJsonToo()
    {
        var run = Command.Run("config", "check", "--json");
        Assert.Equal(2, run.ExitCode);
        Assert.Equal("Required argument 'file' missing for command: 'check'", (string?)run.Json["errors"]![0]!["message"]);
    }

    [Theory]
    [InlineData("gpc [command]", "--help")]
    [InlineData("gpc train <experiment>", "train", "--help")]
    [InlineData(".", "--version")]
    public void WithJsonHelpIsJsonToo(string text, params string[] arguments)
    {
        var run = Command.Run([.. arguments, "--json"]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains(text, (string)run.Json!, StringComparison.Ordinal);
    }

    [Fact]
    public void HelpNamesEveryCommand()
    {
        var help = Command.Run("--help");
        Assert.Equal((0, ""), (help.ExitCode, help.Error));
        Assert.Contains("gpc [command]", help.Output, StringComparison.Ordinal);
        Assert.All(["config", "views"], name => Assert.Contains($"  {name} ", help.Output, StringComparison.Ordinal));
        Assert.All(["check", "show", "schema", "diff"], name =>
            Assert.Contains($"  {name} ", Command.Run("config", "--help").Output, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void HelpDescribesEveryCommandAsItDescribesItself()
    {
        var entries = CommandLine.Entries(_ => _ => 0, new Screen(TextWriter.Null, TextWriter.Null, false, false));
        Assert.Equal(
            entries.Select(entry => (entry.Name, entry.Description)),
            entries.Select(entry => entry.Create()).Select(command => (command.Name, command.Description!))
        );
    }

    [Fact]
    public void TheGuideHasTheExitCodesAndCommands()
    {
        var guide = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "cli.md"));
        foreach (var code in typeof(ExitCodes).GetFields())
            Assert.Contains($"| {code.GetRawConstantValue()} |", guide, StringComparison.Ordinal);
        foreach (Match command in Command_().Matches(guide))
            Assert.Equal(0, Command.Run([.. command.Groups[1].Value.Split(' '), "--help"]).ExitCode);
    }

    [GeneratedRegex(@"^\| `gpc ([a-z]+ [a-z]+)", RegexOptions.Multiline)]
    private static partial Regex Command_();
}
