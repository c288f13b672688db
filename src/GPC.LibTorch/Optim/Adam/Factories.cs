using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        /// <summary>Adam on parameters that form one group.</summary>
        /// <inheritdoc cref="Adam(IEnumerable{Adam.ParamGroup}, double, double, double, double, double, bool, bool)"/>
        public static Adam Adam(
            IEnumerable<Parameter> parameters, double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8,
            double weight_decay = 0, bool amsgrad = false, bool maximize = false) =>
            new(parameters, lr, beta1, beta2, eps, weight_decay, amsgrad, maximize);

        /// <summary>Adam on named parameters that form one group.</summary>
        /// <inheritdoc cref="Adam(IEnumerable{Adam.ParamGroup}, double, double, double, double, double, bool, bool)"/>
        public static Adam Adam(
            IEnumerable<(string name, Parameter parameter)> parameters, double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.999,
            double eps = 1e-8, double weight_decay = 0, bool amsgrad = false, bool maximize = false) =>
            new(parameters.Select(named => named.parameter), lr, beta1, beta2, eps, weight_decay, amsgrad, maximize);

        /// <summary>Adam on groups of parameters.</summary>
        /// <param name="parameters">What to update.</param>
        /// <param name="lr">Learning rate, 0 or more.</param>
        /// <param name="beta1">Decay rate of the average of the gradient, in [0, 1).</param>
        /// <param name="beta2">Decay rate of the average of the squared gradient, in [0, 1).</param>
        /// <param name="eps">Added to the denominator, 0 or more.</param>
        /// <param name="weight_decay">Factor of the parameter that is added to its gradient (L2 penalty), 0 or more.</param>
        /// <param name="amsgrad">Divides by the largest average so far.</param>
        /// <param name="maximize">Climbs instead of descending.</param>
        /// <exception cref="ArgumentException">A setting is out of its range.</exception>
        public static Adam Adam(
            IEnumerable<Adam.ParamGroup> parameters, double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8,
            double weight_decay = 0, bool amsgrad = false, bool maximize = false) =>
            new(parameters, lr, beta1, beta2, eps, weight_decay, amsgrad, maximize);
    }
}
