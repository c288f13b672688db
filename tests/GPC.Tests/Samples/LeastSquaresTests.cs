using System.Globalization;
using Xunit;

namespace GPC.Tests.Samples;

public class LeastSquaresTests
{
    [Fact]
    public void TheCoefficientsAreRecovered()
    {
        var (exitCode, output, _) = Run();

        Assert.Equal(0, exitCode);
        var errors = output.Split('\n').Where(line => line.TrimStart() is ['x', ..] or ['c', 'o', 'n', 's', 't', ..])
            .Select(line => double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[3], CultureInfo.InvariantCulture));
        Assert.Equal(4, errors.Count());
        Assert.All(errors, error => Assert.InRange(error, -0.02, 0.02));
    }

    [Fact]
    public void TheSameSeedGivesTheSameFit() => Assert.Equal(Run("--seed", "7", "--steps", "3"), Run("--seed", "7", "--steps", "3"));

    [Fact]
    public void AllMistakesInTheArgumentsAreReported()
    {
        var (exitCode, _, errors) = Run("--steps", "0", "--speed", "3", "--rate");

        Assert.Equal(2, exitCode);
        Assert.Contains("--steps: found 0, expected a number from 1 to 100000", errors, StringComparison.Ordinal);
        Assert.Contains("--speed: found an unknown option", errors, StringComparison.Ordinal);
        Assert.Contains("--rate: found nothing", errors, StringComparison.Ordinal);
    }

    static Sample Run(params string[] arguments) => Sample.Run("LeastSquares", arguments);
}
