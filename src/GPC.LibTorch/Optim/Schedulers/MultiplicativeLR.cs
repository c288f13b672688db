namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static partial class impl
            {
                /// <inheritdoc cref="lr_scheduler.MultiplicativeLR"/>
                public class MultiplicativeLR : LRScheduler
                {
                    readonly Func<int, double>[] factors;

                    /// <inheritdoc cref="lr_scheduler.MultiplicativeLR"/>
                    public MultiplicativeLR(Optimizer optimizer, Func<int, double> lr_lambda, int last_epoch = -1, bool verbose = false)
                        : base(optimizer, last_epoch, verbose)
                    {
                        ArgumentNullException.ThrowIfNull(lr_lambda);
                        factors = PerGroup(lr_lambda);
                        step();
                    }

                    /// <summary>Multiplies the rates at every step by a function of the step. Every parameter group has a function of its own.</summary>
                    /// <param name="optimizer">Whose rates to set.</param>
                    /// <param name="lr_lambdas">Gives the factor from the index of the step, for each group.</param>
                    /// <param name="last_epoch">Index of the last step done, -1 to start.</param>
                    /// <param name="verbose">Whether to print a line to standard output when a rate changes.</param>
                    /// <exception cref="ArgumentException">There are more or fewer functions than groups.</exception>
                    public MultiplicativeLR(Optimizer optimizer, IEnumerable<Func<int, double>> lr_lambdas, int last_epoch = -1, bool verbose = false)
                        : base(optimizer, last_epoch, verbose)
                    {
                        factors = PerGroup(nameof(lr_lambdas), lr_lambdas);
                        step();
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_lr() =>
                        _last_epoch > 0 ? Rates.Zip(factors, (rate, factor) => rate * factor(_last_epoch)) : Rates;
                }
            }

            /// <summary>Multiplies the rates at every step by a function of the step.</summary>
            /// <param name="optimizer">Whose rates to set.</param>
            /// <param name="lr_lambda">Gives the factor from the index of the step.</param>
            /// <param name="last_epoch">Index of the last step done, -1 to start.</param>
            /// <param name="verbose">Whether to print a line to standard output when a rate changes.</param>
            public static LRScheduler MultiplicativeLR(Optimizer optimizer, Func<int, double> lr_lambda, int last_epoch = -1, bool verbose = false) =>
                new impl.MultiplicativeLR(optimizer, lr_lambda, last_epoch, verbose);
        }
    }
}
