using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using GPC.Sampling;
using TorchSharp.Modules;
using Xunit;
using static TorchSharp.torch;

namespace GPC.Tests.Training;

[Properties(Arbitrary = [typeof(ScheduleConfigTests)])]
public class ScheduleConfigTests
{
    /// <summary>A schedule for a run of so many steps.</summary>
    public sealed record Scheduled(ScheduleConfig Schedule, int Steps);

    /// <summary>A schedule that falls in drops of so many steps, with steps at its end that are left.</summary>
    public sealed record Falling(ScheduleConfig Schedule, int Size, int Rest);

    static readonly Gen<ScheduleConfig> Way =
        from shape in Gen.Elements(Enum.GetValues<ScheduleShape>())
        from final in Gen.Choose(shape is ScheduleShape.Cosine or ScheduleShape.Linear ? 0 : 1, 10)
        from drops in Gen.Choose(1, 8)
        select new ScheduleConfig
        {
            Shape = shape,
            Final = final / 10.0,
            Drops = drops,
        };

    public static Arbitrary<Scheduled> AnySchedule() =>
        (
            from way in Way
            from steps in Gen.Choose(2, 60)
            from warmup in Gen.Choose(0, steps - 2)
            from over in Gen.Choose(1, 10)
            select new Scheduled(way with { Warmup = warmup, Over = over / 10.0 }, steps)
        ).ToArbitrary();

    public static Arbitrary<Falling> AnyFall() =>
        (
            from way in Way
            from warmup in Gen.Choose(0, 10)
            from size in Gen.Choose(1, 20)
            from rest in Gen.Choose(0, 20)
            let falling = way.Drops * size
            select new Falling(way with { Warmup = warmup, Over = (double)falling / (falling + rest) }, size, rest)
        ).ToArbitrary();

    [Property]
    public bool ItRisesByEqualStepsThenNeverAgain(Scheduled drawn)
    {
        var (schedule, steps) = drawn;
        return Enumerable
                .Range(1, schedule.Warmup)
                .All(step => Math.Abs(schedule.Factor(step, steps) - ((double)step / (schedule.Warmup + 1))) < 1e-12)
            && schedule.Factor(schedule.Warmup + 1, steps) == 1
            && Enumerable
                .Range(schedule.Warmup + 1, steps - schedule.Warmup - 1)
                .All(step => schedule.Factor(step + 1, steps) <= schedule.Factor(step, steps));
    }

    [Property]
    public bool ItReachesItsEndWhereItShouldAndStays(Scheduled drawn)
    {
        var (schedule, steps) = drawn;
        var falling = schedule.Over * (steps - schedule.Warmup - 1);
        return Enumerable
            .Range(schedule.Warmup + 1, steps - schedule.Warmup)
            .All(step =>
            {
                var isThere = step - schedule.Warmup - 1 > falling - 1e-9;
                return !isThere || Math.Abs(schedule.Factor(step, steps) - schedule.Final) < 1e-12;
            });
    }

    [Theory]
    [InlineData(ScheduleShape.Cosine, (1 + 0.2) / 2)]
    [InlineData(ScheduleShape.Linear, (1 + 0.2) / 2)]
    [InlineData(ScheduleShape.Exponential, 0.4472135954999579)]
    [InlineData(ScheduleShape.Step, 0.5848035476425733)]
    public void HalfwayItIsHalfway(ScheduleShape shape, double expected) =>
        Assert.Equal(
            expected,
            new ScheduleConfig
            {
                Shape = shape,
                Final = 0.2,
                Over = 0.5,
            }.Factor(6, 21),
            1e-12
        );

    /// <summary>To the bit, so that runs from before there were other shapes can be repeated.</summary>
    [Property]
    public bool TheDefaultIsHalfACosine(Scheduled drawn)
    {
        var (warmup, final, over, steps) = (drawn.Schedule.Warmup, drawn.Schedule.Final, drawn.Schedule.Over, drawn.Steps);
        var schedule = new ScheduleConfig
        {
            Warmup = warmup,
            Final = final,
            Over = over,
        };
        return Enumerable
            .Range(warmup + 1, steps - warmup)
            .All(step =>
            {
                var done = steps <= warmup + 1 ? 1 : Math.Min(1, (step - warmup - 1.0) / (steps - warmup - 1) / over);
                return schedule.Factor(step, steps) == final + ((1 - final) * (1 + Math.Cos(Math.PI * done)) / 2);
            });
    }

    /// <summary>After the warm-up, on the way, step by step.</summary>
    [Property(MaxTest = 300)]
    public void ItIsTheBackendsSchedule(Falling drawn)
    {
        var schedule = drawn.Schedule;
        var falling = schedule.Drops * drawn.Size;
        using var parameter = new Parameter(zeros(1));
        using var optimizer = optim.SGD([parameter], 1);
        var backend = Backend(schedule, falling, optimizer);
        for (var step = 0; step <= falling; step++)
        {
            Assert.Equal(
                optimizer.ParamGroups.Single().LearningRate,
                schedule.Factor(schedule.Warmup + 1 + step, schedule.Warmup + 1 + falling + drawn.Rest),
                1e-9
            );
            backend.step();
        }
    }

    static optim.lr_scheduler.LRScheduler Backend(ScheduleConfig schedule, int falling, optim.Optimizer optimizer) =>
        schedule.Shape switch
        {
            ScheduleShape.Cosine => optim.lr_scheduler.CosineAnnealingLR(optimizer, falling, schedule.Final),
            ScheduleShape.Linear => optim.lr_scheduler.LinearLR(optimizer, 1, schedule.Final, falling),
            ScheduleShape.Exponential => optim.lr_scheduler.ExponentialLR(optimizer, Math.Pow(schedule.Final, 1.0 / falling)),
            ScheduleShape.Step => optim.lr_scheduler.StepLR(
                optimizer,
                falling / schedule.Drops,
                Math.Pow(schedule.Final, 1.0 / schedule.Drops)
            ),
            var shape => throw new ArgumentOutOfRangeException(nameof(schedule), shape, "The backend has no such schedule."),
        };
}
