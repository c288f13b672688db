using Xunit;

namespace GPC.Tests.Configs;

/// <summary>What <c>--set</c> does.</summary>
public class WithTests
{
    [Theory]
    [InlineData("steps", "5", "steps: 100, then 5")]
    [InlineData("rate.fall", "stepWise", "rate.fall: \"cosine\", then \"stepWise\"")]
    [InlineData("rate.fall", "\"stepWise\"", "rate.fall: \"cosine\", then \"stepWise\"")]
    [InlineData("name", "7", "name: \"run\", then \"7\"")]
    [InlineData("remark", "no", "remark: null, then \"no\"")]
    [InlineData("shares", "[0.25]", "shares: [0.5,0.5], then [0.25]")]
    [InlineData(
        "warmUp",
        "{ \"start\": 0.5 }",
        "warmUp: null, then nothing|warmUp.start: nothing, then 0.5|warmUp.halvedAfter: nothing, then null|warmUp.fall: nothing, then "
            + "\"cosine\""
    )]
    [InlineData("isLoud", "true", "isLoud: false, then true")]
    public void OneSettingChanges(string path, string value, string expected) =>
        Assert.Equal(
            expected,
            new Run().With(path, value).Match(run => string.Join('|', run.DifferencesFrom(new Run())), errors => string.Join('|', errors))
        );

    [Theory]
    [InlineData("steps", "0", "steps: found 0, expected a whole number from 1 to 1000: use 1 or more")]
    [InlineData(
        "steps",
        "many",
        "steps: found \"many\", expected a whole number from 1 to 1000: write digits, without quotes and without a fraction"
    )]
    [InlineData("rate.strat", "1", "rate.strat: found the unknown key \"strat\", expected a setting of Rate: write \"start\"")]
    [InlineData("rat.start", "1", "rat: found the unknown key \"rat\", expected a setting of Run: write \"rate\"")]
    [InlineData(
        "steps.more",
        "1",
        "steps.more: found a setting inside one that has none, expected a setting of Run: remove what follows the dot"
    )]
    [InlineData(
        "",
        "1",
        ": found the unknown key \"\", expected a setting of Run: use one of steps, seed, isLoud, name, remark, device, bits, shares, "
            + "rate, later, warmUp, falls"
    )]
    [InlineData("shares", "[1,1]", "shares: the shares must sum to at most 1, found shares a list of 2: lower one of them")]
    [InlineData("$schema", "x", "")]
    public void TheResultIsChecked(string path, string value, string expected) =>
        Assert.Equal(expected.TrimStart(':').TrimStart(), string.Join('\n', new Run().With(path, value).Errors));
}
