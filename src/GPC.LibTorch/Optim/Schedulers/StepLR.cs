namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static partial class impl
            {
                /// <inheritdoc cref="lr_scheduler.StepLR"/>
                public class StepLR : LRScheduler
                {
                    readonly int step_size;
                    readonly double gamma;

                    /// <inheritdoc cref="lr_scheduler.StepLR"/>
                    public StepLR(Optimizer optimizer, int step_size, double gamma = 0.1, int last_epoch = -1, bool verbose = false)
                        : base(optimizer, last_epoch, verbose)
                    {
                        if (step_size < 1) throw new ArgumentException($"StepLR: step_size is {step_size}, it must be 1 or more.");
                        this.step_size = step_size;
                        this.gamma = gamma;
                        step();
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_lr() =>
                        _last_epoch == 0 || _last_epoch % step_size != 0 ? Rates : Rates.Select(rate => rate * gamma);

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_closed_form_lr() =>
                        _base_lrs.Select(rate => rate * Math.Pow(gamma, _last_epoch / step_size));
                }
            }

            /// <summary>Multiplies the rates by a factor after every so many steps.</summary>
            /// <param name="optimizer">Whose rates to set.</param>
            /// <param name="step_size">Steps between two changes, 1 or more.</param>
            /// <param name="gamma">The factor.</param>
            /// <param name="last_epoch">Index of the last step done, -1 to start.</param>
            /// <param name="verbose">Whether to print a line to standard output when a rate changes.</param>
            /// <exception cref="ArgumentException">The step size is not positive.</exception>
            public static LRScheduler StepLR(Optimizer optimizer, int step_size, double gamma = 0.1, int last_epoch = -1, bool verbose = false) =>
                new impl.StepLR(optimizer, step_size, gamma, last_epoch, verbose);
        }
    }
}
