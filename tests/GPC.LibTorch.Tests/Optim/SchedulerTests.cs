using GPC.LibTorch.Tests.Conformance;
using TorchSharp.Modules;
using Xunit;
using static TorchSharp.torch;
using static TorchSharp.torch.optim;
using static TorchSharp.torch.optim.lr_scheduler;

namespace GPC.LibTorch.Tests.Optim;

/// <summary>Rates (and momenta) of two groups over twenty steps are PyTorch's.</summary>
public sealed class SchedulerTests : IDisposable
{
    const string Setup = """
        s = torch.optim.lr_scheduler
        def rates(o):
            return [g['lr'] for g in o.param_groups] + [g['betas'][0] if 'betas' in g else g['momentum'] for g in o.param_groups]
        def run(o, make, steps=19, step=lambda c, i: c.step()):
            c = make(o)
            seen = rates(o)
            for i in range(steps):
                o.step()
                step(c, i)
                seen += rates(o)
                last = getattr(c, '_last_lr')
            return torch.tensor(seen, dtype=torch.float64), torch.tensor(last, dtype=torch.float64)
        def group(lr):
            return {'params': [nn.Parameter(torch.ones(1))], 'lr': lr}
        sgd = lambda: torch.optim.SGD([group(0.1), group(0.3)], 1, momentum=0.9)
        adam = lambda: torch.optim.Adam([group(0.1), group(0.3)])
        """;

    readonly Parameter first = new(ones(1));
    readonly Parameter second = new(ones(1));

    public static TheoryData<string> All => SchedulerCases.All;

    public static TheoryData<string> WithMomentum => SchedulerCases.WithMomentum;

    [Theory, MemberData(nameof(WithMomentum))]
    public void WithSgd(string python) => Agrees($"run(sgd(), lambda o: {python})", Sgd(), o => SchedulerCases.Make(python, o), (c, _) => c.step());

    [Theory, MemberData(nameof(All))]
    public void WithAdam(string python) => Agrees($"run(adam(), lambda o: {python})", WithBetas(), o => SchedulerCases.Make(python, o), (c, _) => c.step());

    // Steps that name their epoch go through the closed forms; here they go back every third time.
    [Theory]
    [InlineData("s.StepLR(o, 3, gamma=0.5)")]
    [InlineData("s.MultiStepLR(o, [3, 5, 5, 11], gamma=0.5)")]
    [InlineData("s.ExponentialLR(o, 0.9)")]
    [InlineData("s.ConstantLR(o, factor=0.1, total_iters=8)")]
    [InlineData("s.LinearLR(o, start_factor=0.2, end_factor=0.7, total_iters=12)")]
    [InlineData("s.PolynomialLR(o, total_iters=9, power=2.5)")]
    [InlineData("s.CosineAnnealingLR(o, 6, eta_min=0.001)")]
    [InlineData("s.LambdaLR(o, lambda e: 0.95 ** e)")]
    public void ToAGivenStep(string python) => Agrees(
        $"run(sgd(), lambda o: {python}, step=lambda c, i: c.step(i - i % 3))",
        Sgd(), o => SchedulerCases.Make(python, o), (c, i) => c.step((int?)(i - i % 3)));

    [Theory]
    [InlineData("min", "rel", 0, 1)]
    [InlineData("min", "abs", 2, 2)]
    [InlineData("max", "rel", 1, 1)]
    [InlineData("max", "abs", 0, 3)]
    public void OnAPlateau(string mode, string thresholdMode, int cooldown, int patience) => Agrees(
        $"run(sgd(), lambda o: s.ReduceLROnPlateau(o, '{mode}', 0.5, {patience}, 0.1, '{thresholdMode}', {cooldown}, [0.02, 0.001]), "
        + "step=lambda c, i: c.step([5, 4, 4, 6, 3.95, 7, 7, 2, 2.1, 2][i % 10]))",
        Sgd(), o => ReduceLROnPlateau(o, mode, 0.5, patience, 0.1, thresholdMode, cooldown, [0.02, 0.001]),
        (c, i) => c.step(new[] { 5, 4, 4, 6, 3.95, 7, 7, 2, 2.1, 2 }[i % 10]));

    [Fact]
    public void ResumedFromAGivenStep() => Agrees("""
        (lambda o: [g.update(initial_lr=g['lr']) for g in o.param_groups] and run(o, lambda o: s.CosineAnnealingLR(o, 9, last_epoch=3)))(sgd())
        """, Sgd(), o => CosineAnnealingLR(o, 9, last_epoch: 3), (c, _) => c.step());

    public void Dispose()
    {
        first.Dispose();
        second.Dispose();
    }

    SGD Sgd() => optim.SGD([new SGD.ParamGroup([first], new SGD.Options { LearningRate = 0.1 }), new SGD.ParamGroup([second], new SGD.Options { LearningRate = 0.3 })], 1, momentum: 0.9);

    Adam WithBetas() => optim.Adam([new Adam.ParamGroup([first], new Adam.Options { LearningRate = 0.1 }), new Adam.ParamGroup([second], new Adam.Options { LearningRate = 0.3 })]);

    static void Agrees(string python, Optimizer optimizer, Func<Optimizer, LRScheduler> make, Action<LRScheduler, int> step)
    {
        using Optimizer owned = optimizer;
        PeerResult expected = PythonPeer.Evaluate(new PeerCase(python) { Setup = Setup });
        LRScheduler scheduler = make(optimizer);
        List<double> seen = [.. Rates(optimizer)];
        for (int i = 0; i < 19; i++)
        {
            step(scheduler, i);
            seen.AddRange(Rates(optimizer));
        }
        Close(expected.Outputs["0"]!.ToDoubles(), seen);
        Close(expected.Outputs["1"]!.ToDoubles(), [.. scheduler.get_last_lr()]);
    }

    static IEnumerable<double> Rates(Optimizer optimizer) =>
        optimizer.ParamGroups.Select(group => group.LearningRate)
            .Concat(optimizer.ParamGroups.Select(group => group is IBetas decay ? decay.Betas.Item1 : ((IMomentum)group).Momentum));

    static void Close(double[] expected, List<double> found)
    {
        Assert.Equal(expected.Length, found.Count);
        foreach ((int i, (double wanted, double got)) in expected.Zip(found).Index())
            Assert.True(Math.Abs(wanted - got) <= 1e-13 * Math.Abs(wanted), $"value {i} is {got:R}, PyTorch gives {wanted:R}");
    }
}
