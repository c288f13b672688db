namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static partial class impl
            {
                /// <inheritdoc cref="lr_scheduler.LinearLR"/>
                public class LinearLR : LRScheduler
                {
                    readonly double start_factor;
                    readonly double end_factor;
                    readonly int total_iters;

                    /// <inheritdoc cref="lr_scheduler.LinearLR"/>
                    public LinearLR(Optimizer optimizer, double start_factor = 1.0 / 3, double end_factor = 1.0, int total_iters = 5, int last_epoch = -1, bool verbose = false)
                        : base(optimizer, last_epoch, verbose)
                    {
                        this.start_factor = start_factor;
                        this.end_factor = end_factor;
                        this.total_iters = total_iters;
                        step();
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_lr()
                    {
                        if (_last_epoch == 0) return Rates.Select(rate => rate * start_factor);
                        if (_last_epoch > total_iters) return Rates;
                        double growth = end_factor - start_factor;
                        double factor = 1 + growth / (total_iters * start_factor + (_last_epoch - 1) * growth);
                        return Rates.Select(rate => rate * factor);
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_closed_form_lr()
                    {
                        double factor = start_factor + (end_factor - start_factor) * Math.Min(total_iters, _last_epoch) / total_iters;
                        return _base_lrs.Select(rate => rate * factor);
                    }
                }
            }

            /// <summary>Moves the rates in equal steps from one part of the initial ones to another.</summary>
            /// <param name="optimizer">Whose rates to set.</param>
            /// <param name="start_factor">The part at the first step.</param>
            /// <param name="end_factor">The part at the last one.</param>
            /// <param name="total_iters">Number of steps between the two.</param>
            /// <param name="last_epoch">Index of the last step done, -1 to start.</param>
            /// <param name="verbose">Whether to print a line to standard output when a rate changes.</param>
            public static LRScheduler LinearLR(Optimizer optimizer, double start_factor = 1.0 / 3, double end_factor = 1.0, int total_iters = 5, int last_epoch = -1, bool verbose = false) =>
                new impl.LinearLR(optimizer, start_factor, end_factor, total_iters, last_epoch, verbose);
        }
    }
}
