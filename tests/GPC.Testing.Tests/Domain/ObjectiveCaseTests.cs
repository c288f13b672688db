using FsCheck;
using FsCheck.Fluent;
using GPC.Objectives;
using Xunit;

namespace GPC.Testing.Tests.Domain;

/// <summary>What random cases are like, and what they shrink to.</summary>
public class ObjectiveCaseTests
{
    static ObjectiveCase[] Drawn(Objective objective, CaseBounds bounds) =>
        ObjectiveCases.Of(objective, bounds).Generator.Sample(400, new Rnd((ulong)Environment.TickCount64), 50);

    [Fact]
    public void NumbersAreFiniteAndFloats()
    {
        foreach (var objective in (Objective[])[TriadWithPrior.Objective, SwappedPrediction.Objective])
        {
            foreach (var one in Drawn(objective, new CaseBounds(Enum.GetValues<LogitRegime>(), Magnitude: 1e18)))
            {
                Assert.All(one.Inputs.SelectMany(input => input.Numbers.Cast<double>()), number =>
                    Assert.True(double.IsFinite(number) && number == (float)number, $"{number}")
                );
            }
        }
    }

    [Fact]
    public void SmallAndWideSizesOccur()
    {
        var drawn = Drawn(Triad.Objective, new CaseBounds(LogitGenerators.Moderate));
        (int Rows, int Clusters)[] sizes =
        [
            .. drawn.Select(one => (one.Inputs[0].Numbers.GetLength(0), one.Inputs[0].Numbers.GetLength(1))),
        ];

        Assert.Contains((1, 1), sizes);
        Assert.Contains((1, 2), sizes);
        Assert.Contains((2, 1), sizes);
        Assert.Contains(sizes, size => size.Rows > 16);
        Assert.Contains(sizes, size => size.Clusters > 16);
        Assert.Contains(drawn, one => ReferenceEquals(one.Inputs[0].Numbers, one.Inputs[1].Numbers));
        Assert.All(drawn, one => Assert.Equal(one.Inputs[0].Numbers.GetLength(0), one.Inputs[1].Numbers.GetLength(0)));
    }

    [Fact]
    public void DistributionsStayDistributions()
    {
        var bounds = new CaseBounds(LogitGenerators.Moderate, MaximumSize: 5);
        var cases = ObjectiveCases.Of(SwappedPrediction.Objective, bounds);
        foreach (
            var one in Drawn(SwappedPrediction.Objective, bounds)
                .Take(40)
                .SelectMany(drawn => cases.Shrinker(drawn).Take(30).Prepend(drawn))
        )
        {
            foreach (var input in one.Inputs.Skip(2))
                Assert.All(input.Numbers.Cast<double>().Chunk(input.Numbers.GetLength(1)), row => Assert.Equal(1, row.Sum(), 1e-5));
        }
    }

    [Fact]
    public void ShrinkingEndsInAFewZerosAndKeepsTheDomain()
    {
        var bounds = new CaseBounds(LogitGenerators.Moderate, MinimumRows: 2);
        var cases = ObjectiveCases.Of(Triad.Objective, bounds);
        var one = Drawn(Triad.Objective, bounds)[0];
        for (var smaller = one; smaller is not null; smaller = cases.Shrinker(one).FirstOrDefault())
            one = smaller;

        Assert.Equal((2, 1), (one.Inputs[0].Numbers.GetLength(0), one.Inputs[0].Numbers.GetLength(1)));
        Assert.All(one.Inputs.SelectMany(input => input.Numbers.Cast<double>()), number => Assert.Equal(0, number));
        Assert.All(one.Weights, weight => Assert.Equal(1, weight));
        Assert.Equal("z, Logits, 2 x 1:\n  0\n  0\nview, Logits, 2 x 1:\n  0\n  0\nmodel, Logits, 2 x 1:\n  0\n  0", one.ToString());
    }
}
