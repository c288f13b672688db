namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            /// <summary>Raises the rates to a highest one and lowers them to almost zero, once (Smith and Topin, 2017). Step it after every batch.</summary>
            /// <param name="optimizer">Whose rates to set.</param>
            /// <param name="max_lr">The highest rate.</param>
            /// <param name="total_steps">Number of steps; or give epochs and steps_per_epoch.</param>
            /// <param name="epochs">Number of epochs, with <paramref name="steps_per_epoch"/>.</param>
            /// <param name="steps_per_epoch">Number of steps in each epoch.</param>
            /// <param name="pct_start">Part of the steps in which the rate rises, in [0, 1].</param>
            /// <param name="anneal_strategy">Whether the rate follows a cosine or a line.</param>
            /// <param name="cycle_momentum">Whether the momentum (Adam's first decay rate) moves the other way.</param>
            /// <param name="base_momentum">The lowest momentum, at the highest rate; 0.85 when null.</param>
            /// <param name="max_momentum">The highest momentum, at the lowest rate; 0.95 when null.</param>
            /// <param name="div_factor">The first rate is the highest one divided by this.</param>
            /// <param name="final_div_factor">The last rate is the first one divided by this.</param>
            /// <param name="three_phase">Whether to fall as long as it rose, and then down to the last rate.</param>
            /// <param name="last_epoch">Index of the last step done, -1 to start.</param>
            /// <param name="verbose">Whether to print a line to standard output when a rate changes.</param>
            /// <exception cref="ArgumentException">A setting is out of its range, or the optimizer has no momentum to cycle.</exception>
            public static LRScheduler OneCycleLR(
                Optimizer optimizer, double max_lr, int total_steps = -1, int epochs = -1, int steps_per_epoch = -1, double pct_start = 0.3,
                impl.OneCycleLR.AnnealStrategy anneal_strategy = impl.OneCycleLR.AnnealStrategy.Cos, bool cycle_momentum = true,
                double base_momentum = 0.85, double max_momentum = 0.95, double div_factor = 25, double final_div_factor = 1e4,
                bool three_phase = false, int last_epoch = -1, bool verbose = false) =>
                new impl.OneCycleLR(
                    optimizer, max_lr, total_steps, epochs, steps_per_epoch, pct_start, anneal_strategy, cycle_momentum, base_momentum, max_momentum,
                    div_factor, final_div_factor, three_phase, last_epoch, verbose);

            /// <summary>As the other form, with rates and momenta for every parameter group.</summary>
            /// <param name="optimizer">Whose rates to set.</param>
            /// <param name="max_lr">The highest rate.</param>
            /// <param name="total_steps">Number of steps; or give epochs and steps_per_epoch.</param>
            /// <param name="epochs">Number of epochs, with <paramref name="steps_per_epoch"/>.</param>
            /// <param name="steps_per_epoch">Number of steps in each epoch.</param>
            /// <param name="pct_start">Part of the steps in which the rate rises, in [0, 1].</param>
            /// <param name="anneal_strategy">Whether the rate follows a cosine or a line.</param>
            /// <param name="cycle_momentum">Whether the momentum (Adam's first decay rate) moves the other way.</param>
            /// <param name="base_momentum">The lowest momentum, at the highest rate; 0.85 when null.</param>
            /// <param name="max_momentum">The highest momentum, at the lowest rate; 0.95 when null.</param>
            /// <param name="div_factor">The first rate is the highest one divided by this.</param>
            /// <param name="final_div_factor">The last rate is the first one divided by this.</param>
            /// <param name="three_phase">Whether to fall as long as it rose, and then down to the last rate.</param>
            /// <param name="last_epoch">Index of the last step done, -1 to start.</param>
            /// <param name="verbose">Whether to print a line to standard output when a rate changes.</param>
            /// <exception cref="ArgumentException">A setting is out of its range, or the optimizer has no momentum to cycle.</exception>
            public static LRScheduler OneCycleLR(
                Optimizer optimizer, IEnumerable<double> max_lr, int total_steps = -1, int epochs = -1, int steps_per_epoch = -1, double pct_start = 0.3,
                impl.OneCycleLR.AnnealStrategy anneal_strategy = impl.OneCycleLR.AnnealStrategy.Cos, bool cycle_momentum = true,
                IEnumerable<double>? base_momentum = null, IEnumerable<double>? max_momentum = null, double div_factor = 25, double final_div_factor = 1e4,
                bool three_phase = false, int last_epoch = -1, bool verbose = false) =>
                new impl.OneCycleLR(
                    optimizer, max_lr, total_steps, epochs, steps_per_epoch, pct_start, anneal_strategy, cycle_momentum, base_momentum, max_momentum,
                    div_factor, final_div_factor, three_phase, last_epoch, verbose);
        }
    }
}
