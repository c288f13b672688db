using Xunit;

namespace GPC.Tests.Configs;

public class ParseTests
{
    [Fact]
    public void NothingGivenIsTheDefault() => Assert.Equal(Validated.Valid(new Run()), Run.Parse("{}"));

    [Fact]
    public void CommentsTrailingCommasAndTheSchemaAreAllowed() =>
        Assert.Equal(
            Validated.Valid(new Run { Steps = 5, Falls = [Fall.StepWise, Fall.None] }),
            Run.Parse(
                """
                {
                  "$schema": "Run.schema.json",
                  /* few */ "steps": 5.0,
                  "falls": ["stepWise", "none",], // both
                }
                """
            )
        );

    [Fact]
    public void AConfigInsideRefinesTheDefaultOfItsOwner() =>
        Assert.Equal(
            Validated.Valid(
                new Run
                {
                    Rate = new() { Start = 0.01, Fall = Fall.StepWise },
                }
            ),
            Run.Parse("""{ "rate": { "fall": "stepWise" } }""")
        );

    [Fact]
    public void EveryMistakeIsReported() =>
        Assert.Equal(
            [
                "steps: found 0, expected a whole number from 1 to 1000: use 1 or more",
                "stepz: found the unknown key \"stepz\", expected a setting of Run: write \"steps\"",
                "device: found \"CPU\", expected one of cpu, cuda: write \"cpu\"",
                "bits: found 8, expected one of 16, 32, 64: use 16, the nearest",
                "shares[1]: found 2, expected a number from 0 to 1: use 1 or less",
                "later[0].fall: found \"stepwise\", expected one of none, cosine, stepWise: write \"stepWise\"",
                "name: found null, expected a text of 1 to 12 characters: write it in quotes",
                "seed: found 1e300, expected a whole number: use a smaller number",
                "isLoud: found \"yes\", expected true or false: write true or false",
                "rate.fall: a rate that stays has nothing to be halved, found rate.fall \"none\", rate.halvedAfter 5: change rate.fall "
                    + "or rate.halvedAfter",
            ],
            Errors(
                """
                {
                  "steps": 0, "stepz": 1, "device": "CPU", "bits": 8, "shares": [0, 2], "later": [{ "fall": "stepwise" }], "name": null,
                  "seed": 1e300, "isLoud": "yes", "rate": { "fall": "none", "halvedAfter": 5 },
                }
                """
            )
        );

    [Fact]
    public void ARuleIsNotAskedAboutAWrongSetting() =>
        Assert.Equal(["shares[0]: found -1, expected a number from 0 to 1: use 0 or more"], Errors("""{ "shares": [-1, 1, 1] }"""));

    [Fact]
    public void ARuleOverAListIsAsked() =>
        Assert.Equal(
            ["shares: the shares must sum to at most 1, found shares a list of 2: lower one of them"],
            Errors("""{ "shares": [1, 1] }""")
        );

    [Theory]
    [InlineData("", ": found text that breaks off or has a wrong character in line 1, byte 1, expected JSON: mend it there")]
    [InlineData(
        "{\n\"steps\": }",
        ": found text that breaks off or has a wrong character in line 2, byte 10, expected JSON: mend it there"
    )]
    [InlineData("{\"name\": \"\\ud800\"}", ": found a text with half of a character, expected JSON: remove it")]
    [InlineData("7", ": found 7, expected an object with the settings of Run: write its settings in braces")]
    [InlineData(
        "{\"extends\": \"a.gpc.json\"}",
        "extends: found \"a.gpc.json\", expected no other file, as this text is in none: read it with ParseFile"
    )]
    public void TextThatIsNoConfigIsAnError(string json, string expected) =>
        Assert.Equal([expected.TrimStart(':').TrimStart()], Errors(json));

    [Fact]
    public void HalfOfACharacterIsAnError() =>
        Assert.Equal(["found half of a character at 2, expected JSON: remove it"], Errors("{\ud800}"));

    [Fact]
    public void TryParseSaysWhetherThereIsAConfig()
    {
        Assert.True(Run.TryParse("{}", out var run));
        Assert.Equal(new Run(), run);
        Assert.False(Run.TryParse("{", out _));
    }

    [Fact]
    public void AnUnwiseConfigIsTakenWithAWarning()
    {
        var run = Run.Parse("""{ "isLoud": true, "steps": 900 }""").Match<Run?>(value => value, _ => null);

        Assert.Equal(
            ["isLoud: a loud run needs few steps, found isLoud true, steps 900: change isLoud or steps"],
            run!.Warnings().Select(warning => warning.ToString())
        );
        Assert.Empty(new Run().Warnings());
    }

    [Fact]
    public void AConfigMadeInCodeIsChecked()
    {
        var steps = -1;
        Assert.Equal(
            [
                "steps: found -1, expected a whole number from 1 to 1000: use 1 or more",
                "shares[0]: found \"NaN\", expected a number from 0 to 1: write a number, without quotes",
            ],
            new Run { Steps = steps, Shares = [Math.Sqrt(steps)] }
                .Validate()
                .Errors.Select(error => error.ToString())
        );
    }

    static IEnumerable<string> Errors(string json) => Run.Parse(json).Errors.Select(error => error.ToString());
}
