using System.Globalization;

namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static partial class impl
            {
                /// <inheritdoc cref="lr_scheduler.ReduceLROnPlateau"/>
                public class ReduceLROnPlateau : LRScheduler
                {
                    readonly bool falls;
                    readonly bool relative;
                    readonly double factor;
                    readonly int patience;
                    readonly double threshold;
                    readonly int cooldown;
                    readonly double[] lowest;
                    readonly double eps;
                    double best;
                    int bad;
                    int cooling;

                    /// <inheritdoc cref="lr_scheduler.ReduceLROnPlateau"/>
                    public ReduceLROnPlateau(
                        Optimizer optimizer, string mode = "min", double factor = 0.1, int patience = 10, double threshold = 1e-4,
                        string threshold_mode = "rel", int cooldown = 0, IList<double>? min_lr = null, double eps = 1e-8, bool verbose = false)
                        : base(optimizer, -1, verbose)
                    {
                        if (!(factor < 1)) throw new ArgumentException(FormattableString.Invariant($"ReduceLROnPlateau: factor is {factor}, it must be below 1."));
                        falls = Choice(nameof(mode), mode, "min", "max");
                        relative = Choice(nameof(threshold_mode), threshold_mode, "rel", "abs");
                        this.factor = factor;
                        this.patience = patience;
                        this.threshold = threshold;
                        this.cooldown = cooldown;
                        this.eps = eps;
                        lowest = min_lr is null or [] ? PerGroup(0.0) : min_lr is [double all] ? PerGroup(all) : PerGroup(nameof(min_lr), min_lr);
                        best = falls ? double.PositiveInfinity : double.NegativeInfinity;
                    }

                    /// <summary>Moves on with the metric's value.</summary>
                    public override void step(double current, int? epoch = null)
                    {
                        _last_epoch = epoch ?? _last_epoch + 1;
                        bool better = Better(current);
                        if (better) best = current;
                        bad = better || cooling > 0 ? 0 : bad + 1;
                        if (cooling > 0) cooling--;
                        if (bad > patience)
                        {
                            Reduce();
                            cooling = cooldown;
                            bad = 0;
                        }
                        _last_lrs = [.. Rates];
                    }

                    /// <summary>Not for this schedule.</summary>
                    /// <exception cref="InvalidOperationException">Always: the metric is missing.</exception>
                    public override void step() => step((int?)null);

                    /// <inheritdoc cref="step()"/>
                    public override void step(int? epoch) =>
                        throw new InvalidOperationException("ReduceLROnPlateau follows a metric: call step(double current, int? epoch) with its value.");

                    bool Better(double current) =>
                        falls ? current < (relative ? best * (1 - threshold) : best - threshold)
                        : current > (relative ? best * (1 + threshold) : best + threshold);

                    void Reduce()
                    {
                        foreach ((ILearningRateController group, int i) in _optimizer.ParamGroups.Select((group, i) => (group, i)))
                        {
                            double rate = Math.Max(group.LearningRate * factor, lowest[i]);
                            if (group.LearningRate - rate <= eps) continue;
                            group.LearningRate = rate;
                            if (_verbose)
                                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Epoch {_last_epoch}: reducing learning rate of group {i} to {rate:g4}."));
                        }
                    }

                    static bool Choice(string name, string value, string first, string second) =>
                        value == first || (value == second ? false : throw new ArgumentException(
                            $"ReduceLROnPlateau: {name} is \"{value}\", it must be \"{first}\" or \"{second}\"."));
                }
            }

            /// <summary>Lowers the rates when a metric has stopped improving. Step it with the metric's value.</summary>
            /// <param name="optimizer">Whose rates to set.</param>
            /// <param name="mode">"min" when the metric should fall, "max" when it should rise.</param>
            /// <param name="factor">Factor of the rates when they are lowered, below 1.</param>
            /// <param name="patience">Steps without improvement that are still accepted.</param>
            /// <param name="threshold">How much counts as an improvement.</param>
            /// <param name="threshold_mode">"rel": the threshold is a part of the best value; "abs": it is a difference to it.</param>
            /// <param name="cooldown">Steps after a change in which nothing counts.</param>
            /// <param name="min_lr">Lowest rate: one for all groups or one per group; null for 0.</param>
            /// <param name="eps">A change by no more than this is not made.</param>
            /// <param name="verbose">Whether to print a line to standard output when a rate changes.</param>
            /// <exception cref="ArgumentException">A mode is unknown, the factor is not below 1, or the number of lowest rates does not fit.</exception>
            public static LRScheduler ReduceLROnPlateau(
                Optimizer optimizer, string mode = "min", double factor = 0.1, int patience = 10, double threshold = 1e-4,
                string threshold_mode = "rel", int cooldown = 0, IList<double>? min_lr = null, double eps = 1e-8, bool verbose = false) =>
                new impl.ReduceLROnPlateau(optimizer, mode, factor, patience, threshold, threshold_mode, cooldown, min_lr, eps, verbose);
        }
    }
}
