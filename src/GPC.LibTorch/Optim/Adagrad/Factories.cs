using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        /// <summary>Adagrad on parameters that form one group.</summary>
        /// <inheritdoc cref="Adagrad(IEnumerable{Adagrad.ParamGroup}, double, double, double, double, double)"/>
        public static Adagrad Adagrad(
            IEnumerable<Parameter> parameters, double lr = 1e-2, double lr_decay = 0, double weight_decay = 0,
            double initial_accumulator_value = 0, double eps = 1e-10) =>
            new(parameters, lr, lr_decay, weight_decay, initial_accumulator_value, eps);

        /// <summary>Adagrad on named parameters that form one group.</summary>
        /// <inheritdoc cref="Adagrad(IEnumerable{Adagrad.ParamGroup}, double, double, double, double, double)"/>
        public static Adagrad Adagrad(
            IEnumerable<(string name, Parameter parameter)> parameters, double lr = 1e-2, double lr_decay = 0, double weight_decay = 0,
            double initial_accumulator_value = 0, double eps = 1e-10) =>
            new(parameters.Select(named => named.parameter), lr, lr_decay, weight_decay, initial_accumulator_value, eps);

        /// <summary>Adagrad on groups of parameters.</summary>
        /// <param name="parameters">What to update.</param>
        /// <param name="lr">Learning rate, 0 or more.</param>
        /// <param name="lr_decay">How fast the rate falls: at step t it is lr / (1 + (t - 1) lr_decay); 0 or more.</param>
        /// <param name="weight_decay">Factor of the parameter that is added to its gradient (L2 penalty), 0 or more.</param>
        /// <param name="initial_accumulator_value">What the sums of squared gradients start from, 0 or more.</param>
        /// <param name="eps">Added to the denominator, 0 or more.</param>
        /// <exception cref="ArgumentException">A setting is out of its range.</exception>
        public static Adagrad Adagrad(
            IEnumerable<Adagrad.ParamGroup> parameters, double lr = 1e-2, double lr_decay = 0, double weight_decay = 0,
            double initial_accumulator_value = 0, double eps = 1e-10) =>
            new(parameters, lr, lr_decay, weight_decay, initial_accumulator_value, eps);
    }
}
