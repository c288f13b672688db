namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static partial class impl
            {
                /// <inheritdoc cref="lr_scheduler.ChainedLR"/>
                public class ChainedLR : LRScheduler
                {
                    readonly LRScheduler[] schedulers;

                    /// <inheritdoc cref="lr_scheduler.ChainedLR"/>
                    public ChainedLR(IEnumerable<LRScheduler> schedulers)
                    {
                        ArgumentNullException.ThrowIfNull(schedulers);
                        this.schedulers = [.. schedulers];
                        if (this.schedulers.Length == 0) throw new ArgumentException("ChainedLR: there must be at least one schedule, found none.");
                        _last_lrs = [.. Rates];
                    }

                    internal override IEnumerable<double> Rates => schedulers[^1].Rates;

                    /// <inheritdoc/>
                    public override void step() => Advance(null);

                    internal override void Advance(int? epoch)
                    {
                        _step_count++;
                        foreach (LRScheduler scheduler in schedulers)
                        {
                            if (epoch is null) scheduler.step();
                            else scheduler.step(epoch);
                        }
                        _last_lrs = [.. Rates];
                    }
                }
            }

            /// <summary>Steps several schedules together; their factors multiply.</summary>
            /// <param name="schedulers">The schedules, at least one.</param>
            /// <exception cref="ArgumentException">There is none.</exception>
            public static LRScheduler ChainedLR(IEnumerable<LRScheduler> schedulers) => new impl.ChainedLR(schedulers);
        }
    }
}
