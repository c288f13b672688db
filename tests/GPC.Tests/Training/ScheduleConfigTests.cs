using FsCheck;
using FsCheck.Fluent;
using GPC.Training;
using TorchSharp.Modules;
using Xunit;
using static TorchSharp.torch;

namespace GPC.Tests.Training;

public class ScheduleConfigTests
{
    static readonly Gen<ScheduleConfig> Way =
        from shape in Gen.Elements(Enum.GetValues<ScheduleShape>())
        from final in Gen.Choose(shape is ScheduleShape.Cosine or ScheduleShape.Linear ? 0 : 1, 10)
        from drops in Gen.Choose(1, 8)
        select new ScheduleConfig { Shape = shape, Final = final / 10.0, Drops = drops };

    static readonly Gen<(ScheduleConfig Schedule, int Steps)> Any =
        from way in Way
        from steps in Gen.Choose(2, 60)
        from warmup in Gen.Choose(0, steps - 2)
        from over in Gen.Choose(1, 10)
        select (way with { Warmup = warmup, Over = over / 10.0 }, steps);

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

    [Theory]
    [InlineData(ScheduleShape.Cosine, (1 + 0.2) / 2)]
    [InlineData(ScheduleShape.Linear, (1 + 0.2) / 2)]
    [InlineData(ScheduleShape.Exponential, 0.4472135954999579)]
    [InlineData(ScheduleShape.Step, 0.5848035476425733)]
    public void HalfwayItIsHalfway(ScheduleShape shape, double expected) => Assert.Equal(expected, new ScheduleConfig { Shape = shape, Final = 0.2, Over = 0.5 }.Factor(6, 21), 1e-12);

    /// <summary>To the bit, so that runs from before there were other shapes can be repeated.</summary>
    [Fact]
    public void TheDefaultIsHalfACosine() => Holds((drawn, steps) => Enumerable.Range(drawn.Warmup + 1, steps - drawn.Warmup).All(step =>
    {
        var schedule = new ScheduleConfig { Warmup = drawn.Warmup, Final = drawn.Final, Over = drawn.Over };
        var done = steps <= drawn.Warmup + 1 ? 1 : Math.Min(1, (step - drawn.Warmup - 1.0) / (steps - drawn.Warmup - 1) / drawn.Over);
        return schedule.Factor(step, steps) == drawn.Final + ((1 - drawn.Final) * (1 + Math.Cos(Math.PI * done)) / 2);
    }));

    /// <summary>After the warm-up, on the way, step by step.</summary>
    [Fact]
    public void ItIsTheBackendsSchedule() => Check.One(
        FsCheck.Config.QuickThrowOnFailure.WithMaxTest(300),
        Prop.ForAll(Arb.From(from way in Way from warmup in Gen.Choose(0, 10) from size in Gen.Choose(1, 20) from rest in Gen.Choose(0, 20) select (way, warmup, size, rest)), drawn =>
        {
            var falling = drawn.way.Drops * drawn.size;
            var schedule = drawn.way with { Warmup = drawn.warmup, Over = (double)falling / (falling + drawn.rest) };
            using var parameter = new Parameter(zeros(1));
            using var optimizer = optim.SGD([parameter], 1);
            var backend = Backend(schedule, falling, optimizer);
            for (var step = 0; step <= falling; step++)
            {
                Assert.Equal(optimizer.ParamGroups.Single().LearningRate, schedule.Factor(schedule.Warmup + 1 + step, schedule.Warmup + 1 + falling + drawn.rest), 1e-9);
                backend.step();
            }
        }));

    static optim.lr_scheduler.LRScheduler Backend(ScheduleConfig schedule, int falling, optim.Optimizer optimizer) => schedule.Shape switch
    {
        ScheduleShape.Cosine => optim.lr_scheduler.CosineAnnealingLR(optimizer, falling, schedule.Final),
        ScheduleShape.Linear => optim.lr_scheduler.LinearLR(optimizer, 1, schedule.Final, falling),
        ScheduleShape.Exponential => optim.lr_scheduler.ExponentialLR(optimizer, Math.Pow(schedule.Final, 1.0 / falling)),
        ScheduleShape.Step => optim.lr_scheduler.StepLR(optimizer, falling / schedule.Drops, Math.Pow(schedule.Final, 1.0 / schedule.Drops)),
        var shape => throw new ArgumentOutOfRangeException(nameof(schedule), shape, "The backend has no such schedule."),
    };

    static void Holds(Func<ScheduleConfig, int, bool> law) => Check.One(FsCheck.Config.QuickThrowOnFailure, Prop.ForAll(Arb.From(Any), drawn => law(drawn.Schedule, drawn.Steps)));
}
