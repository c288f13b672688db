using FsCheck;
using FsCheck.Fluent;
using GPC.Training;
using Xunit;

namespace GPC.Tests.Training;

public class ScheduleConfigTests
{
    static readonly Gen<(ScheduleConfig Schedule, int Steps)> Any =
        from steps in Gen.Choose(2, 60)
        from warmup in Gen.Choose(0, steps - 2)
        from final in Gen.Choose(0, 10)
        from over in Gen.Choose(1, 10)
        select (new ScheduleConfig { Warmup = warmup, Final = final / 10.0, Over = over / 10.0 }, steps);

    [Fact]
    public void ItRisesByEqualStepsThenNeverAgain() => Holds((schedule, steps) =>
        Enumerable.Range(1, schedule.Warmup).All(step => Math.Abs(schedule.Factor(step, steps) - ((double)step / (schedule.Warmup + 1))) < 1e-12)
        && schedule.Factor(schedule.Warmup + 1, steps) == 1
        && Enumerable.Range(schedule.Warmup + 1, steps - schedule.Warmup - 1).All(step => schedule.Factor(step + 1, steps) <= schedule.Factor(step, steps)));

    [Fact]
    public void ItReachesItsEndWhereItShouldAndStays() => Holds((schedule, steps) =>
    {
        var falling = schedule.Over * (steps - schedule.Warmup - 1);
        return Enumerable.Range(schedule.Warmup + 1, steps - schedule.Warmup).All(step =>
        {
            var isThere = step - schedule.Warmup - 1 > falling - 1e-9;
            return !isThere || Math.Abs(schedule.Factor(step, steps) - schedule.Final) < 1e-12;
        });
    });

    [Fact]
    public void HalfwayItIsHalfway() => Assert.Equal((1 + 0.2) / 2, new ScheduleConfig { Final = 0.2, Over = 0.5 }.Factor(6, 21), 1e-12);

    static void Holds(Func<ScheduleConfig, int, bool> law) => Check.One(FsCheck.Config.QuickThrowOnFailure, Prop.ForAll(Arb.From(Any), drawn => law(drawn.Schedule, drawn.Steps)));
}
