namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static partial class impl
            {
                /// <inheritdoc cref="lr_scheduler.OneCycleLR(Optimizer, double, int, int, int, double, OneCycleLR.AnnealStrategy, bool, double, double, double, double, bool, int, bool)"/>
                public class OneCycleLR : LRScheduler
                {
                    readonly bool cycle_momentum;
                    readonly AnnealStrategy strategy;
                    readonly int total;
                    readonly Phase[] phases;
                    readonly double[] highest;
                    readonly double div_factor;
                    readonly double final_div_factor;
                    readonly double[] base_momentum;
                    readonly double[] max_momentum;

                    /// <inheritdoc cref="lr_scheduler.OneCycleLR(Optimizer, double, int, int, int, double, AnnealStrategy, bool, double, double, double, double, bool, int, bool)"/>
                    public OneCycleLR(
                        Optimizer optimizer, double max_lr, int total_steps = -1, int epochs = -1, int steps_per_epoch = -1, double pct_start = 0.3,
                            AnnealStrategy anneal_strategy = AnnealStrategy.Cos, bool cycle_momentum = true,
                            double base_momentum = 0.85, double max_momentum = 0.95, double div_factor = 25, double final_div_factor = 1e4,
                            bool three_phase = false, int last_epoch = -1, bool verbose = false)
                        : this(
                            optimizer, Same(optimizer, max_lr), total_steps, epochs, steps_per_epoch, pct_start, anneal_strategy, cycle_momentum,
                            Same(optimizer, base_momentum), Same(optimizer, max_momentum), div_factor, final_div_factor, three_phase, last_epoch, verbose)
                    {
                    }

                    /// <inheritdoc cref="lr_scheduler.OneCycleLR(Optimizer, IEnumerable{double}, int, int, int, double, AnnealStrategy, bool, IEnumerable{double}?, IEnumerable{double}?, double, double, bool, int, bool)"/>
                    public OneCycleLR(
                        Optimizer optimizer, IEnumerable<double> max_lr, int total_steps = -1, int epochs = -1, int steps_per_epoch = -1, double pct_start = 0.3,
                            AnnealStrategy anneal_strategy = AnnealStrategy.Cos, bool cycle_momentum = true,
                            IEnumerable<double>? base_momentum = null, IEnumerable<double>? max_momentum = null, double div_factor = 25, double final_div_factor = 1e4,
                            bool three_phase = false, int last_epoch = -1, bool verbose = false)
                        : base(optimizer, last_epoch, verbose)
                    {
                        if (!(pct_start >= 0 && pct_start <= 1))
                            throw new ArgumentException(FormattableString.Invariant($"OneCycleLR: pct_start is {pct_start}, it must be in [0, 1]."));
                        this.cycle_momentum = cycle_momentum;
                        this.div_factor = div_factor;
                        this.final_div_factor = final_div_factor;
                        strategy = anneal_strategy;
                        total = TotalSteps(total_steps, epochs, steps_per_epoch);
                        phases = Phases(pct_start * total - 1, total - 1, three_phase);
                        highest = PerGroup(nameof(max_lr), max_lr);
                        this.base_momentum = base_momentum is null ? PerGroup(0.85) : PerGroup(nameof(base_momentum), base_momentum);
                        this.max_momentum = max_momentum is null ? PerGroup(0.95) : PerGroup(nameof(max_momentum), max_momentum);
                        step();
                    }

                    /// <summary>How the rate gets from one level to the next.</summary>
                    public enum AnnealStrategy
                    {
                        /// <summary>Along half a cosine.</summary>
                        Cos,

                        /// <summary>Along a line.</summary>
                        Linear,
                    }

                    enum Level
                    {
                        Initial,
                        Highest,
                        Final,
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_lr()
                    {
                        if (_last_epoch > total)
                            throw new InvalidOperationException($"OneCycleLR: this is step {_last_epoch + 1} of a schedule of {total} steps.");
                        int current = Array.FindIndex(phases, phase => _last_epoch <= phase.End);
                        if (current < 0) current = phases.Length - 1;
                        double start = current == 0 ? 0 : phases[current - 1].End;
                        double part = (_last_epoch - start) / (phases[current].End - start);
                        (Level from, Level to) = (phases[current].From, phases[current].To);

                        if (cycle_momentum)
                        {
                            foreach ((ILearningRateController group, int i) in _optimizer.ParamGroups.Select((group, i) => (group, i)))
                                SetMomentum(group, i, Anneal(Momentum(from, i), Momentum(to, i), part));
                        }
                        return Enumerable.Range(0, highest.Length).Select(i => Anneal(Rate(from, i), Rate(to, i), part));
                    }

                    double Rate(Level level, int group) => level switch
                    {
                        Level.Highest => highest[group],
                        Level.Initial => highest[group] / div_factor,
                        _ => highest[group] / div_factor / final_div_factor,
                    };

                    double Momentum(Level level, int group) => level == Level.Highest ? base_momentum[group] : max_momentum[group];

                    double Anneal(double start, double end, double part) =>
                        strategy == AnnealStrategy.Linear ? (end - start) * part + start : end + (start - end) / 2 * (Math.Cos(Math.PI * part) + 1);

                    static void SetMomentum(ILearningRateController group, int index, double momentum)
                    {
                        if (group is IBetas decay) decay.Betas = (momentum, decay.Betas.Item2);
                        else if (group is IMomentum inertia) inertia.Momentum = momentum;
                        else throw new ArgumentException(
                            $"OneCycleLR: parameter group {index} has neither a momentum nor betas; pass cycle_momentum: false.");
                    }

                    static int TotalSteps(int total_steps, int epochs, int steps_per_epoch)
                    {
                        if (total_steps == -1 && epochs == -1 && steps_per_epoch == -1)
                            throw new ArgumentException("OneCycleLR: give total_steps, or epochs and steps_per_epoch.");
                        if (total_steps != -1) return Positive(nameof(total_steps), total_steps);
                        return checked(Positive(nameof(epochs), epochs) * Positive(nameof(steps_per_epoch), steps_per_epoch));
                    }

                    static int Positive(string name, int value) =>
                        value > 0 ? value : throw new ArgumentException($"OneCycleLR: {name} is {value}, it must be 1 or more.");

                    static Phase[] Phases(double top, double end, bool three)
                    {
                        if (top == 0)
                            throw new ArgumentException("OneCycleLR: the rising phase is a single step; choose pct_start so that pct_start times the number of steps is not 1.");
                        return three
                            ? [new(top, Level.Initial, Level.Highest), new(2 * top, Level.Highest, Level.Initial), new(end, Level.Initial, Level.Final)]
                            : [new(top, Level.Initial, Level.Highest), new(end, Level.Highest, Level.Final)];
                    }

                    static IEnumerable<double> Same(Optimizer optimizer, double value) => optimizer?.ParamGroups.Select(_ => value) ?? [];

                    readonly record struct Phase(double End, Level From, Level To);
                }
            }
        }
    }
}
