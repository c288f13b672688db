using GPC.Objectives;
using GPC.Tests.Views;
using GPC.Training;
using Xunit;
using static TorchSharp.torch;

namespace GPC.Tests.Training;

[Collection(GlobalRandomness.Name)]
public class WeightScheduleTests
{
    /// <summary>Of ten steps, in the first four.</summary>
    [Theory]
    [InlineData(1, 0.25)]
    [InlineData(3, 0.75)]
    [InlineData(4, 1)]
    [InlineData(5, 1)]
    public void InvarianceAndUniformityRiseOverTheirShareOfTheRun(int step, double risen)
    {
        using var scope = NewDisposeScope();
        var run = new Descent(
            Descent.Config with
            {
                Iterations = 10,
            },
            new()
            {
                Generative = 2,
                Invariance = 5,
                Uniformity = 3,
                Ramp = 0.4,
            }
        );
        var (loss, gradient) = run.Of(step, (z, view, model) =>
            (2 * Descent.Generative(z, model)) + (risen * ((5 * Descent.Invariance(z, view)) + (3 * Descent.Uniformity(z))))
        );
        Assert.Equal(loss, run.Steps[step - 1].Loss, 1e-4);
        Same.Values(gradient, run.Moved(step), 1e-4);
    }

    [Fact]
    public void AllTermsRiseButThoseOfSamplesOfTheModel()
    {
        var schedule = new WeightSchedule(
            new TriadWithPriorWeights
            {
                Generative = 2,
                Invariance = 5,
                MatchingPrior = 3,
                Ramp = 0.5,
            },
            iterations: 8,
            isSampled: true
        );
        Assert.Equal(
            [("Invariance", 2.5), ("MatchingPrior", 1.5), ("Generative", 2)],
            TriadWithPrior.Objective.Terms.Zip(schedule.At(2), (term, weight) => (term.Name, weight))
        );
    }
}
