using System.Globalization;

namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        /// <summary>Schedules for learning rates. Step a schedule after the optimizer's step or at the end of an epoch.</summary>
        public static partial class lr_scheduler
        {
            /// <summary>Sets the learning rate of every parameter group of an optimizer, step after step.</summary>
            public abstract class LRScheduler
            {
                /// <summary>Number of steps done, with the first one that constructors do.</summary>
                protected int _step_count;

                internal readonly Optimizer _optimizer = null!;
                internal readonly bool _verbose;
                internal int _last_epoch = -1;
                internal double[] _last_lrs = [];
                internal double[] _base_lrs = [];

                /// <summary>A schedule that only combines others.</summary>
                protected LRScheduler()
                {
                }

                /// <summary>A schedule that starts from the initial rates of the optimizer's groups.</summary>
                /// <param name="optimizer">Whose rates to set.</param>
                /// <param name="last_epoch">Index of the last step done, -1 to start.</param>
                /// <param name="verbose">Whether to print a line to standard output when a rate changes.</param>
                protected LRScheduler(Optimizer optimizer, int last_epoch = -1, bool verbose = false)
                {
                    ArgumentNullException.ThrowIfNull(optimizer);
                    _optimizer = optimizer;
                    _last_epoch = last_epoch;
                    _verbose = verbose;
                    _base_lrs = [.. optimizer.ParamGroups.Select(group => group.InitialLearningRate)];
                    _last_lrs = [.. Rates];
                }

                /// <summary>The current rates of the optimizer's groups.</summary>
                internal virtual IEnumerable<double> Rates => _optimizer.ParamGroups.Select(group => group.LearningRate);

                /// <summary>Moves on by one step.</summary>
                public virtual void step() => step(null);

                /// <summary>Moves to a given step, or on by one.</summary>
                /// <param name="epoch">Index of the step to be at; null for the next one.</param>
                public virtual void step(int? epoch) => Advance(epoch);

                /// <summary>Moves on; schedules that follow a metric look at <paramref name="current"/>, the others don't.</summary>
                /// <param name="current">The metric's value.</param>
                /// <param name="epoch">Index of the step to be at; null for the next one.</param>
                public virtual void step(double current, int? epoch = null) => step(epoch);

                /// <summary>The rates that the last step set, one per group.</summary>
                public IEnumerable<double> get_last_lr() => _last_lrs;

                /// <summary>The rates of the current step, from those of the step before. Called once per step.</summary>
                protected virtual IEnumerable<double> get_lr() => Rates;

                /// <summary>The rates of the current step, from the initial ones alone where the schedule has such a form.</summary>
                protected virtual IEnumerable<double> get_closed_form_lr() => get_lr();

                internal virtual void Advance(int? epoch)
                {
                    _step_count++;
                    _last_epoch = epoch ?? _last_epoch + 1;
                    double[] rates = [.. epoch is null ? get_lr() : get_closed_form_lr()];
                    foreach ((ILearningRateController group, int i) in _optimizer.ParamGroups.Take(rates.Length).Select((group, i) => (group, i)))
                    {
                        group.LearningRate = rates[i];
                        if (_verbose && (i >= _last_lrs.Length || _last_lrs[i] != rates[i]))
                            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Adjusting learning rate to {rates[i]}"));
                    }
                    _last_lrs = rates;
                }

                /// <summary>One value per parameter group.</summary>
                /// <exception cref="ArgumentException">There are more or fewer.</exception>
                private protected T[] PerGroup<T>(string name, IEnumerable<T> values)
                {
                    ArgumentNullException.ThrowIfNull(values, name);
                    T[] result = [.. values];
                    return result.Length == _base_lrs.Length ? result : throw new ArgumentException(
                        $"{GetType().Name}: {name} must have one value per parameter group, {_base_lrs.Length}, found {result.Length}.");
                }

                /// <summary>The same value for every parameter group.</summary>
                private protected T[] PerGroup<T>(T value) => [.. _base_lrs.Select(_ => value)];
            }

            /// <summary>The schedules' classes.</summary>
            public static partial class impl
            {
            }
        }
    }
}
