namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static partial class impl
            {
                /// <inheritdoc cref="lr_scheduler.CyclicLR(Optimizer, double, double, int, int, CyclicLR.Mode, double, Func{double, double}?, CyclicLR.ScaleMode, bool, double, double, int, bool)"/>
                public class CyclicLR : LRScheduler
                {
                    readonly double[] lowest;
                    readonly double[] highest;
                    readonly double period;
                    readonly double rising;
                    readonly Func<double, double> scale;
                    readonly ScaleMode scale_mode;
                    readonly bool cycle_momentum;
                    readonly double[] base_momentum;
                    readonly double[] max_momentum;

                    /// <inheritdoc cref="lr_scheduler.CyclicLR(Optimizer, double, double, int, int, Mode, double, Func{double, double}?, ScaleMode, bool, double, double, int, bool)"/>
                    public CyclicLR(
                        Optimizer optimizer, double base_lr, double max_lr, int step_size_up = 2000, int step_size_down = -1,
                            Mode mode = Mode.Triangular, double gamma = 1.0, Func<double, double>? scale_fn = null,
                            ScaleMode scale_mode = ScaleMode.Cycle, bool cycle_momentum = true,
                            double base_momentum = 0.8, double max_momentum = 0.9, int last_epoch = -1, bool verbose = false)
                        : this(
                            optimizer, Same(optimizer, base_lr), Same(optimizer, max_lr), step_size_up, step_size_down, mode, gamma, scale_fn, scale_mode,
                            cycle_momentum, Same(optimizer, base_momentum), Same(optimizer, max_momentum), last_epoch, verbose)
                    {
                    }

                    /// <inheritdoc cref="lr_scheduler.CyclicLR(Optimizer, IEnumerable{double}, IEnumerable{double}, int, int, Mode, double, Func{double, double}?, ScaleMode, bool, IEnumerable{double}?, IEnumerable{double}?, int, bool)"/>
                    public CyclicLR(
                        Optimizer optimizer, IEnumerable<double> base_lr, IEnumerable<double> max_lr, int step_size_up = 2000, int step_size_down = -1,
                            Mode mode = Mode.Triangular, double gamma = 1.0, Func<double, double>? scale_fn = null,
                            ScaleMode scale_mode = ScaleMode.Cycle, bool cycle_momentum = true,
                            IEnumerable<double>? base_momentum = null, IEnumerable<double>? max_momentum = null, int last_epoch = -1, bool verbose = false)
                        : base(optimizer, last_epoch, verbose)
                    {
                        double down = step_size_down == -1 ? step_size_up : step_size_down;
                        if (step_size_up < 1 || down < 1)
                            throw new ArgumentException($"CyclicLR: step_size_up and step_size_down must be 1 or more, found {step_size_up} and {step_size_down}.");
                        if (cycle_momentum && optimizer is not IMomentum)
                            throw new ArgumentException($"CyclicLR: {optimizer.GetType().Name} has no momentum to cycle; pass cycle_momentum: false.");

                        period = step_size_up + down;
                        rising = step_size_up / period;
                        lowest = PerGroup(nameof(base_lr), base_lr);
                        highest = PerGroup(nameof(max_lr), max_lr);
                        (scale, this.scale_mode) = scale_fn is not null ? (scale_fn, scale_mode) : Scale(mode, gamma);
                        this.cycle_momentum = cycle_momentum;
                        this.base_momentum = base_momentum is null ? PerGroup(0.8) : PerGroup(nameof(base_momentum), base_momentum);
                        this.max_momentum = max_momentum is null ? PerGroup(0.9) : PerGroup(nameof(max_momentum), max_momentum);
                        _base_lrs = lowest;
                        step();
                    }

                    /// <summary>How cycles are scaled.</summary>
                    public enum Mode
                    {
                        /// <summary>All alike.</summary>
                        Triangular,

                        /// <summary>Each half as high as the one before.</summary>
                        Triangular2,

                        /// <summary>By a power of gamma that grows with the steps.</summary>
                        ExpRange,
                    }

                    /// <summary>What a scale is a function of.</summary>
                    public enum ScaleMode
                    {
                        /// <summary>The number of the cycle, from 1.</summary>
                        Cycle,

                        /// <summary>The number of the step, from 0.</summary>
                        Iterations,
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_lr()
                    {
                        double cycle = Math.Floor(1 + _last_epoch / period);
                        double part = 1 + _last_epoch / period - cycle;
                        double height = part <= rising ? part / rising : (part - 1) / (rising - 1);
                        double factor = scale(scale_mode == ScaleMode.Cycle ? cycle : _last_epoch);

                        if (cycle_momentum)
                        {
                            foreach ((ILearningRateController group, int i) in _optimizer.ParamGroups.Select((group, i) => (group, i)))
                            {
                                if (group is IMomentum inertia)
                                    inertia.Momentum = max_momentum[i] - (max_momentum[i] - base_momentum[i]) * height * factor;
                            }
                        }
                        return lowest.Zip(highest, (low, high) => low + (high - low) * height * factor);
                    }

                    static (Func<double, double> Scale, ScaleMode Mode) Scale(Mode mode, double gamma) => mode switch
                    {
                        Mode.Triangular2 => (cycle => 1 / Math.Pow(2, cycle - 1), ScaleMode.Cycle),
                        Mode.ExpRange => (iteration => Math.Pow(gamma, iteration), ScaleMode.Iterations),
                        _ => (_ => 1, ScaleMode.Cycle),
                    };

                    static IEnumerable<double> Same(Optimizer optimizer, double value) => optimizer?.ParamGroups.Select(_ => value) ?? [];
                }
            }
        }
    }
}
