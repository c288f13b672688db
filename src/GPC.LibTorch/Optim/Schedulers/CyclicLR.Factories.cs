namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            /// <summary>Moves the rates up and down between two bounds (Smith, 2015). Step it after every batch.</summary>
            /// <param name="optimizer">Whose rates to set.</param>
            /// <param name="base_lr">The lowest rate.</param>
            /// <param name="max_lr">The highest rate of an unscaled cycle.</param>
            /// <param name="step_size_up">Steps in which the rate rises.</param>
            /// <param name="step_size_down">Steps in which it falls; -1 for as many.</param>
            /// <param name="mode">How cycles are scaled, unless <paramref name="scale_fn"/> is given.</param>
            /// <param name="gamma">Base of the scale of <see cref="impl.CyclicLR.Mode.ExpRange"/>.</param>
            /// <param name="scale_fn">Gives the scale from the number of the cycle (from 1) or of the step.</param>
            /// <param name="scale_mode">Which of the two <paramref name="scale_fn"/> gets.</param>
            /// <param name="cycle_momentum">Whether the momentum moves the other way.</param>
            /// <param name="base_momentum">The lowest momentum; 0.8 when null.</param>
            /// <param name="max_momentum">The highest momentum; 0.9 when null.</param>
            /// <param name="last_epoch">Index of the last step done, -1 to start.</param>
            /// <param name="verbose">Whether to print a line to standard output when a rate changes.</param>
            /// <exception cref="ArgumentException">The optimizer has no momentum to cycle, or a setting is out of its range.</exception>
            public static LRScheduler CyclicLR(
                Optimizer optimizer, double base_lr, double max_lr, int step_size_up = 2000, int step_size_down = -1,
                impl.CyclicLR.Mode mode = impl.CyclicLR.Mode.Triangular, double gamma = 1.0, Func<double, double>? scale_fn = null,
                impl.CyclicLR.ScaleMode scale_mode = impl.CyclicLR.ScaleMode.Cycle, bool cycle_momentum = true,
                double base_momentum = 0.8, double max_momentum = 0.9, int last_epoch = -1, bool verbose = false) =>
                new impl.CyclicLR(
                    optimizer, base_lr, max_lr, step_size_up, step_size_down, mode, gamma, scale_fn, scale_mode, cycle_momentum, base_momentum, max_momentum,
                    last_epoch, verbose);

            /// <summary>As the other form, with bounds for every parameter group.</summary>
            /// <param name="optimizer">Whose rates to set.</param>
            /// <param name="base_lr">The lowest rate.</param>
            /// <param name="max_lr">The highest rate of an unscaled cycle.</param>
            /// <param name="step_size_up">Steps in which the rate rises.</param>
            /// <param name="step_size_down">Steps in which it falls; -1 for as many.</param>
            /// <param name="mode">How cycles are scaled, unless <paramref name="scale_fn"/> is given.</param>
            /// <param name="gamma">Base of the scale of <see cref="impl.CyclicLR.Mode.ExpRange"/>.</param>
            /// <param name="scale_fn">Gives the scale from the number of the cycle (from 1) or of the step.</param>
            /// <param name="scale_mode">Which of the two <paramref name="scale_fn"/> gets.</param>
            /// <param name="cycle_momentum">Whether the momentum moves the other way.</param>
            /// <param name="base_momentum">The lowest momentum; 0.8 when null.</param>
            /// <param name="max_momentum">The highest momentum; 0.9 when null.</param>
            /// <param name="last_epoch">Index of the last step done, -1 to start.</param>
            /// <param name="verbose">Whether to print a line to standard output when a rate changes.</param>
            /// <exception cref="ArgumentException">The optimizer has no momentum to cycle, or a setting is out of its range.</exception>
            public static LRScheduler CyclicLR(
                Optimizer optimizer, IEnumerable<double> base_lr, IEnumerable<double> max_lr, int step_size_up = 2000, int step_size_down = -1,
                impl.CyclicLR.Mode mode = impl.CyclicLR.Mode.Triangular, double gamma = 1.0, Func<double, double>? scale_fn = null,
                impl.CyclicLR.ScaleMode scale_mode = impl.CyclicLR.ScaleMode.Cycle, bool cycle_momentum = true,
                IEnumerable<double>? base_momentum = null, IEnumerable<double>? max_momentum = null, int last_epoch = -1, bool verbose = false) =>
                new impl.CyclicLR(
                    optimizer, base_lr, max_lr, step_size_up, step_size_down, mode, gamma, scale_fn, scale_mode, cycle_momentum, base_momentum, max_momentum,
                    last_epoch, verbose);
        }
    }
}
