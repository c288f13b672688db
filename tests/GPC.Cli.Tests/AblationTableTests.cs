using GPC.Cli.Runs;
using GPC.Experiments;
using Xunit;

namespace GPC.Cli.Tests;

public class AblationTableTests
{
    [Fact]
    public void RunsThatDivergedAreNeverTheBest()
    {
        double?[] ranks = [null, double.NaN, 2, double.PositiveInfinity, -1];
        var runs = ranks.Select((rank, at) => new AblationResult(Variant.Full, Seed: 1, Restart: at + 1, null, null, null, rank, TimeSpan.Zero)).ToList();
        Assert.Equal([5, 3, 1, 2, 4], AblationTable.Ordered(runs).Select(run => run.Restart));
        Assert.Equal(5, AblationTable.Best(runs).Restart);
    }
}
