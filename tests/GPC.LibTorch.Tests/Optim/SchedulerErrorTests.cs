using TorchSharp.Modules;
using Xunit;
using static TorchSharp.torch;
using static TorchSharp.torch.optim;
using static TorchSharp.torch.optim.lr_scheduler;

namespace GPC.LibTorch.Tests.Optim;

public sealed class SchedulerErrorTests : IDisposable
{
    readonly Parameter weight = new(ones(1));

    public static TheoryData<Action<Optimizer>, string> BadSettings => new()
    {
        { o => StepLR(o, 0), "StepLR: step_size is 0, it must be 1 or more." },
        { o => CosineAnnealingLR(o, 0), "CosineAnnealingLR: T_max is 0, it must be above 0." },
        { o => OneCycleLR(o, 1), "OneCycleLR: give total_steps, or epochs and steps_per_epoch." },
        { o => OneCycleLR(o, 1, total_steps: 0), "OneCycleLR: total_steps is 0, it must be 1 or more." },
        { o => OneCycleLR(o, 1, epochs: 3), "OneCycleLR: steps_per_epoch is -1, it must be 1 or more." },
        { o => OneCycleLR(o, 1, total_steps: 9, pct_start: 1.5), "OneCycleLR: pct_start is 1.5, it must be in [0, 1]." },
        { o => OneCycleLR(o, [1, 2, 3], total_steps: 9), "OneCycleLR: max_lr must have one value per parameter group, 1, found 3." },
        { o => _ = new impl.LambdaLR(o, [_ => 1, _ => 2]), "LambdaLR: lr_lambdas must have one value per parameter group, 1, found 2." },
        { o => CyclicLR(o, 0.1, 1), "CyclicLR: Adam has no momentum to cycle; pass cycle_momentum: false." },
        { o => SequentialLR(o, [StepLR(o, 1)], [3]), "SequentialLR: there must be one milestone fewer than schedules, found 1 and 1." },
        { o => ChainedLR([]), "ChainedLR: there must be at least one schedule, found none." },
        { o => ReduceLROnPlateau(o, "down"), "ReduceLROnPlateau: mode is \"down\", it must be \"min\" or \"max\"." },
        { o => ReduceLROnPlateau(o, factor: 1), "ReduceLROnPlateau: factor is 1, it must be below 1." },
    };

    [Theory, MemberData(nameof(BadSettings), DisableDiscoveryEnumeration = true)]
    public void ASettingOutOfRangeIsAnErrorThatSaysWhatIsAllowed(Action<Optimizer> make, string message)
    {
        using Adam optimizer = Adam([weight]);
        Assert.Equal(message, Assert.Throws<ArgumentException>(() => make(optimizer)).Message);
    }

    [Fact]
    public void SchedulesOfAnotherOptimizerAreRefused()
    {
        using Adam optimizer = Adam([weight]), other = Adam([weight]);
        Assert.Throws<ArgumentException>(() => SequentialLR(optimizer, [StepLR(optimizer, 1), StepLR(other, 1)], [3]));
        Assert.Throws<ArgumentNullException>(() => StepLR(null!, 1));
        Assert.Throws<ArgumentNullException>(() => OneCycleLR(null!, 1, total_steps: 9));
    }

    [Fact]
    public void SteppingPastTheEndOfOneCycleIsAnError()
    {
        using Adam optimizer = Adam([weight]);
        LRScheduler scheduler = OneCycleLR(optimizer, 1, total_steps: 5);
        for (int i = 0; i < 5; i++) scheduler.step();
        Assert.Contains("schedule of 5 steps", Assert.Throws<InvalidOperationException>(scheduler.step).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void APlateauNeedsAMetric()
    {
        using Adam optimizer = Adam([weight]);
        LRScheduler scheduler = ReduceLROnPlateau(optimizer);
        Assert.Throws<InvalidOperationException>(scheduler.step);
        Assert.Throws<InvalidOperationException>(() => scheduler.step((int?)3));
    }

    [Fact]
    public void VerboseSchedulesPrintChanges()
    {
        using Adam optimizer = Adam([weight], 0.5);
        using var printed = new StringWriter();
        TextWriter before = Console.Out;
        Console.SetOut(printed);
        try
        {
            LRScheduler scheduler = StepLR(optimizer, 2, verbose: true);
            for (int i = 0; i < 2; i++) scheduler.step();
        }
        finally
        {
            Console.SetOut(before);
        }
        Assert.Equal("Adjusting learning rate to 0.05", printed.ToString().Trim());
    }

    [Fact]
    public void OwnSchedulesDeriveFromTheBase()
    {
        using Adam optimizer = Adam([weight], 0.5);
        var scheduler = new Fixed(optimizer);
        scheduler.step(current: 3.0);
        Assert.Equal([0.25], scheduler.get_last_lr());
        Assert.Equal(0.25, optimizer.ParamGroups.Single().LearningRate);
    }

    public void Dispose() => weight.Dispose();

    sealed class Fixed(Optimizer optimizer) : LRScheduler(optimizer)
    {
        protected override IEnumerable<double> get_lr() => [0.25];
    }
}
