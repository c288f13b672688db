using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace GPC.Testing.Tests.Running;

/// <summary>How a law fails: with the smallest case, both sides, and a text that replays it.</summary>
public class LawTests
{
    static readonly Law Small = new("X1", "numbers are below 20.", "x < 20");

    static Arbitrary<int> Numbers => Arb.From(Gen.Choose(0, 100), x => x > 0 ? [x / 2, x - 1] : []);

    [Fact]
    public void ALawThatHoldsSaysNothing() => Small.Holds("19", Arb.From(Gen.Choose(0, 19)), Check);

    [Fact]
    public void TheMessageHasLawCaseSidesAndReplay()
    {
        var message = Message(new LawOptions(100));

        Assert.StartsWith(
            "X1 does not hold for numbers: numbers are below 20.\n  law:      x < 20\n  found:    number\n",
            message,
            StringComparison.Ordinal
        );
        Assert.Contains("x: 20\n", message, StringComparison.Ordinal);
        Assert.Contains("\n    20\n", message, StringComparison.Ordinal);
    }

    [Fact]
    public void TheReplayTextRunsTheCaseAgain()
    {
        var first = Message(new LawOptions(100));
        var replay = first.Split("Replay = \"")[1].Split('"')[0];

        // One case, the failing one, which shrinks the same way.
        var again = Message(new LawOptions(100, replay));
        Assert.StartsWith(
            "  case 1, ",
            again.Split('\n').Single(line => line.Contains("shrunk", StringComparison.Ordinal)),
            StringComparison.Ordinal
        );
        Assert.Equal(Shrinks(first), Shrinks(again));
        Assert.Equal(replay, again.Split("Replay = \"")[1].Split('"')[0]);
    }

    [Fact]
    public void WhatIsThrownIsShown()
    {
        var violation = Assert.Throws<LawViolationException>(() =>
            Small.Holds(
                "numbers",
                Numbers,
                number => number > 3 ? throw new InvalidOperationException("too large") : null,
                new LawOptions(100)
            )
        );

        Assert.Contains("found:    InvalidOperationException: too large", violation.Message, StringComparison.Ordinal);
        Assert.Contains("\n    4\n", violation.Message, StringComparison.Ordinal);
        Assert.IsType<InvalidOperationException>(violation.InnerException);
    }

    [Theory]
    [InlineData("1,2")]
    [InlineData("1,2,3")]
    [InlineData("a,3,4")]
    public void ABadReplayTextIsRefused(string replay) =>
        Assert.Contains(
            $"\"{replay}\"; expected seed, odd gamma and size",
            Assert.Throws<ArgumentException>(() => Small.Holds("numbers", Numbers, Check, new LawOptions(1, replay))).Message,
            StringComparison.Ordinal
        );

    static string Message(LawOptions options) =>
        Assert.Throws<LawViolationException>(() => Small.Holds("numbers", Numbers, Check, options)).Message;

    static string Shrinks(string message) => message.Split("shrunk ")[1].Split(' ')[0];

    static Violation? Check(int number) => number < 20 ? null : new Violation("number", "x", number, "<", "20", 20, 0);
}
