using GPC.Cli.Runs;
using GPC.Experiments;
using Xunit;

namespace GPC.Cli.Tests;

public class AblationTableTests
{
    /// <summary>Whichever ended first.</summary>
    [Fact]
    public void OfEqualsTheFirstRestartIsTheBest()
    {
        var runs = new[] { 2, 3, 1 }.Select(restart => new AblationResult(
            Variant.Full,
            Seed: 1,
            restart,
            null,
            null,
            null,
            0,
            TimeSpan.Zero
        ));
        Assert.Equal(1, AblationTable.Best(runs).Restart);
    }

    [Fact]
    public void RunsThatDivergedAreNeverTheBest()
    {
        double?[] ranks = [null, double.NaN, 2, double.PositiveInfinity, -1];
        var runs = ranks
            .Select((rank, at) => new AblationResult(Variant.Full, Seed: 1, Restart: at + 1, null, null, null, rank, TimeSpan.Zero))
            .ToList();
        Assert.Equal([5, 3, 1, 2, 4], AblationTable.Ordered(runs).Select(run => run.Restart));
        Assert.Equal(5, AblationTable.Best(runs).Restart);
    }
}
