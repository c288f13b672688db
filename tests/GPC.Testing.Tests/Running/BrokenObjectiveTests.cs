using Xunit;

namespace GPC.Testing.Tests.Running;

/// <summary>An objective that breaks a law shows the smallest logits on which it does, and the case can be run again.</summary>
public class BrokenObjectiveTests
{
    [Fact]
    public void TheSmallestLogitsAreShown()
    {
        var message = Message(new LawOptions(100));

        Assert.Contains("S3 does not hold for Unnormalized", message, StringComparison.Ordinal);
        Assert.Contains("f(z + k) = f(z) + a·mean(k), with a = 0 for Alignment", message, StringComparison.Ordinal);
        Assert.Contains("the reference, constants added: -5\n", message, StringComparison.Ordinal);
        Assert.Contains("the reference before, shifted as expected: 0\n", message, StringComparison.Ordinal);
        Assert.Contains("    z, Logits, 1 x 1:\n      0\n    view, Logits, 1 x 1:\n      0\n  replay", message, StringComparison.Ordinal);
    }

    [Fact]
    public void TheCaseCanBeReplayed()
    {
        var replay = Message(new LawOptions(100)).Split("Replay = \"")[1].Split('"')[0];
        var again = Message(new LawOptions(100, replay));

        Assert.Contains("case 1, shrunk", again, StringComparison.Ordinal);
        Assert.Contains("    z, Logits, 1 x 1:\n      0\n", again, StringComparison.Ordinal);
    }

    [Fact]
    public void TheGuideShowsThisMessage()
    {
        var guide = File.ReadAllText(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "..", "..", "docs", "laws.md"));
        foreach (
            var line in Message(new LawOptions(100))
                .Split('\n')
                .Where(line =>
                    !line.StartsWith("  case", StringComparison.Ordinal) && !line.StartsWith("  replay", StringComparison.Ordinal)
                )
        )
            Assert.Contains($"    {line.TrimEnd('\r')}\n", guide, StringComparison.Ordinal);
    }

    static string ThisFile([System.Runtime.CompilerServices.CallerFilePath] string path = "") => path;

    static string Message(LawOptions options) =>
        Assert
            .Throws<LawViolationException>(() =>
                ObjectiveLaws.AConstantForEachRowShifts(Unnormalized.Objective, "z", [0], options: options)
            )
            .Message;
}
