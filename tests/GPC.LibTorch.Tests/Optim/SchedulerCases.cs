using Xunit;
using static TorchSharp.torch;
using static TorchSharp.torch.optim;
using static TorchSharp.torch.optim.lr_scheduler;

namespace GPC.LibTorch.Tests.Optim;

/// <summary>Every schedule, in Python (where <c>s</c> is the module of schedules and <c>o</c> the optimizer) and here.</summary>
public static class SchedulerCases
{
    static readonly (string Python, Func<Optimizer, LRScheduler> Make)[] cases =
    [
        ("s.StepLR(o, 4)", o => StepLR(o, 4)),
        ("s.StepLR(o, 3, gamma=0.5)", o => StepLR(o, 3, 0.5)),
        ("s.MultiStepLR(o, [3, 5, 5, 11], gamma=0.5)", o => MultiStepLR(o, [3, 5, 5, 11], 0.5)),
        ("s.ExponentialLR(o, 0.9)", o => ExponentialLR(o, 0.9)),
        ("s.ConstantLR(o)", o => ConstantLR(o)),
        ("s.ConstantLR(o, factor=0.1, total_iters=8)", o => ConstantLR(o, 0.1, 8)),
        ("s.LinearLR(o)", o => LinearLR(o)),
        ("s.LinearLR(o, start_factor=0.2, end_factor=0.7, total_iters=12)", o => LinearLR(o, 0.2, 0.7, 12)),
        ("s.PolynomialLR(o, total_iters=9, power=2.5)", o => PolynomialLR(o, 9, 2.5)),
        ("s.CosineAnnealingLR(o, 7)", o => CosineAnnealingLR(o, 7)),
        ("s.CosineAnnealingLR(o, 6, eta_min=0.001)", o => CosineAnnealingLR(o, 6, 0.001)),
        ("s.LambdaLR(o, lambda e: 0.95 ** e)", o => LambdaLR(o, e => Math.Pow(0.95, e))),
        ("s.LambdaLR(o, [lambda e: 0.95 ** e, lambda e: 1 / (1 + e)])", o => new impl.LambdaLR(o, [e => Math.Pow(0.95, e), e => 1.0 / (1 + e)])),
        ("s.MultiplicativeLR(o, lambda e: 0.95)", o => MultiplicativeLR(o, _ => 0.95)),
        ("s.MultiplicativeLR(o, [lambda e: 0.95, lambda e: 1 / e])", o => new impl.MultiplicativeLR(o, [_ => 0.95, e => 1.0 / e])),
        ("s.OneCycleLR(o, 0.5, total_steps=20)", o => OneCycleLR(o, 0.5, total_steps: 20)),
        ("s.OneCycleLR(o, [0.5, 2.0], epochs=4, steps_per_epoch=5, pct_start=0.45, anneal_strategy='linear', base_momentum=[0.6, 0.7], max_momentum=[0.8, 0.9])",
            o => OneCycleLR(o, [0.5, 2.0], epochs: 4, steps_per_epoch: 5, pct_start: 0.45,
                anneal_strategy: impl.OneCycleLR.AnnealStrategy.Linear, base_momentum: [0.6, 0.7], max_momentum: [0.8, 0.9])),
        ("s.OneCycleLR(o, 0.5, total_steps=20, three_phase=True, div_factor=10, final_div_factor=100, cycle_momentum=False)",
            o => OneCycleLR(o, 0.5, total_steps: 20, three_phase: true, div_factor: 10, final_div_factor: 100, cycle_momentum: false)),
        ("s.SequentialLR(o, [s.ConstantLR(o, 0.1, 4), s.ExponentialLR(o, 0.9)], [6])",
            o => SequentialLR(o, [ConstantLR(o, 0.1, 4), ExponentialLR(o, 0.9)], [6])),
        ("s.SequentialLR(o, [s.LinearLR(o, 0.01, 1.0, 5), s.CosineAnnealingLR(o, 7), s.StepLR(o, 2)], [5, 13])",
            o => SequentialLR(o, [LinearLR(o, 0.01, 1.0, 5), CosineAnnealingLR(o, 7), StepLR(o, 2)], [5, 13])),
        ("s.ChainedScheduler([s.ConstantLR(o, 0.1, 4), s.ExponentialLR(o, 0.9)])", o => ChainedLR([ConstantLR(o, 0.1, 4), ExponentialLR(o, 0.9)])),
    ];

    // Only for optimizers with a momentum.
    static readonly (string Python, Func<Optimizer, LRScheduler> Make)[] momentumCases =
    [
        ("s.CyclicLR(o, 0.01, 0.2, step_size_up=4)", o => CyclicLR(o, 0.01, 0.2, 4)),
        ("s.CyclicLR(o, [0.01, 0.02], [0.2, 0.3], step_size_up=3, step_size_down=5, mode='triangular2', base_momentum=[0.5, 0.6], max_momentum=[0.8, 0.9])",
            o => CyclicLR(o, [0.01, 0.02], [0.2, 0.3], 3, 5, impl.CyclicLR.Mode.Triangular2, base_momentum: [0.5, 0.6], max_momentum: [0.8, 0.9])),
        ("s.CyclicLR(o, 0.01, 0.2, step_size_up=3, mode='exp_range', gamma=0.9)",
            o => CyclicLR(o, 0.01, 0.2, 3, mode: impl.CyclicLR.Mode.ExpRange, gamma: 0.9)),
        ("s.CyclicLR(o, 0.01, 0.2, step_size_up=3, scale_fn=lambda n: 1 / n, cycle_momentum=False)",
            o => CyclicLR(o, 0.01, 0.2, 3, scale_fn: n => 1 / n, cycle_momentum: false)),
    ];

    public static TheoryData<string> All => [.. cases.Select(known => known.Python)];

    public static TheoryData<string> WithMomentum => [.. momentumCases.Concat(cases).Select(known => known.Python)];

    public static LRScheduler Make(string python, Optimizer optimizer) =>
        cases.Concat(momentumCases).Single(known => known.Python == python).Make(optimizer);
}
