using Xunit;

namespace GPC.Tests.Configs;

public class DescribeTests
{
    [Fact]
    public void TheTableNamesDefaultsLimitsAndHelp() =>
        Assert.Equal(
            """
            setting      default   allowed                            what it is
            start        0.001     a number above 0 and of 1 or less  Where it starts.
            halvedAfter  null      a whole number above 0 or null     Steps until it is halved.
            fall         "cosine"  one of none, cosine, stepWise      The form of the fall.

            """.ReplaceLineEndings("\n"),
            Rate.Describe()
        );

    [Fact]
    public void SettingsInsideStandByTheirPaths()
    {
        Assert.Contains("\nrate.start ", Run.Describe(), StringComparison.Ordinal);
        Assert.Contains("\nwarmUp.start ", Run.Describe(), StringComparison.Ordinal);
    }
}
