namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static partial class impl
            {
                /// <inheritdoc cref="lr_scheduler.SequentialLR"/>
                public class SequentialLR : LRScheduler
                {
                    readonly LRScheduler[] schedulers;
                    readonly int[] milestones;

                    /// <inheritdoc cref="lr_scheduler.SequentialLR"/>
                    public SequentialLR(Optimizer optimizer, IEnumerable<LRScheduler> schedulers, IEnumerable<int> milestones, int last_epoch = -1)
                        : base(optimizer, last_epoch + 1, false)
                    {
                        ArgumentNullException.ThrowIfNull(schedulers);
                        ArgumentNullException.ThrowIfNull(milestones);
                        this.schedulers = [.. schedulers];
                        this.milestones = [.. milestones];
                        if (this.schedulers.Any(scheduler => scheduler._optimizer != optimizer))
                            throw new ArgumentException("SequentialLR: all schedules must be of the optimizer given.");
                        if (this.milestones.Length != this.schedulers.Length - 1)
                            throw new ArgumentException(
                                $"SequentialLR: there must be one milestone fewer than schedules, found {this.milestones.Length} and {this.schedulers.Length}.");

                        // The schedules have done their first step at construction: take it back, and let the first one do it again.
                        foreach (ILearningRateController group in optimizer.ParamGroups) group.LearningRate = group.InitialLearningRate;
                        foreach (LRScheduler scheduler in this.schedulers) scheduler._last_epoch--;
                        this.schedulers[0].step();
                        _last_lrs = this.schedulers[0]._last_lrs;
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_lr()
                    {
                        int current = milestones.Length;
                        while (current > 0 && milestones[current - 1] > _last_epoch) current--;
                        bool starts = current > 0 && milestones[current - 1] == _last_epoch;
                        schedulers[current].step(starts ? 0 : null);
                        return Rates;
                    }
                }
            }

            /// <summary>Runs schedules one after another; each starts from the initial rates.</summary>
            /// <param name="optimizer">Whose rates to set.</param>
            /// <param name="schedulers">The schedules, of the same optimizer.</param>
            /// <param name="milestones">The steps at which the second and later ones begin, rising.</param>
            /// <param name="last_epoch">Index of the last step done, -1 to start.</param>
            /// <exception cref="ArgumentException">A schedule is of another optimizer, or the number of milestones does not fit.</exception>
            public static LRScheduler SequentialLR(
                Optimizer optimizer, IEnumerable<LRScheduler> schedulers, IEnumerable<int> milestones, int last_epoch = -1) =>
                new impl.SequentialLR(optimizer, schedulers, milestones, last_epoch);
        }
    }
}
