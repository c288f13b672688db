namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static partial class impl
            {
                /// <inheritdoc cref="lr_scheduler.CosineAnnealingLR"/>
                public class CosineAnnealingLR : LRScheduler
                {
                    readonly double half;
                    readonly double lowest;

                    /// <inheritdoc cref="lr_scheduler.CosineAnnealingLR"/>
                    public CosineAnnealingLR(Optimizer optimizer, double T_max, double eta_min = 0, int last_epoch = -1, bool verbose = false)
                        : base(optimizer, last_epoch, verbose)
                    {
                        if (!(T_max > 0)) throw new ArgumentException(FormattableString.Invariant($"CosineAnnealingLR: T_max is {T_max}, it must be above 0."));
                        half = T_max;
                        lowest = eta_min;
                        step();
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_lr()
                    {
                        if (_last_epoch == 0) return Rates;
                        if (_step_count == 1 && _last_epoch > 0) return get_closed_form_lr();
                        if ((_last_epoch - 1 - half) % (2 * half) == 0)
                            return Rates.Zip(_base_lrs, (rate, initial) => rate + (initial - lowest) * (1 - Math.Cos(Math.PI / half)) / 2);
                        double factor = (1 + Math.Cos(Math.PI * _last_epoch / half)) / (1 + Math.Cos(Math.PI * (_last_epoch - 1) / half));
                        return Rates.Select(rate => factor * (rate - lowest) + lowest);
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_closed_form_lr() =>
                        _base_lrs.Select(rate => lowest + (rate - lowest) * (1 + Math.Cos(Math.PI * _last_epoch / half)) / 2);
                }
            }

            /// <summary>Moves the rates along half a cosine from the initial ones to a lowest one, and back.</summary>
            /// <param name="optimizer">Whose rates to set.</param>
            /// <param name="T_max">Steps down to the lowest rate, above 0.</param>
            /// <param name="eta_min">The lowest rate.</param>
            /// <param name="last_epoch">Index of the last step done, -1 to start.</param>
            /// <param name="verbose">Whether to print a line to standard output when a rate changes.</param>
            /// <exception cref="ArgumentException">The number of steps is not positive.</exception>
            public static LRScheduler CosineAnnealingLR(Optimizer optimizer, double T_max, double eta_min = 0, int last_epoch = -1, bool verbose = false) =>
                new impl.CosineAnnealingLR(optimizer, T_max, eta_min, last_epoch, verbose);
        }
    }
}
