using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        /// <summary>RMSprop on parameters that form one group.</summary>
        /// <inheritdoc cref="RMSProp(IEnumerable{RMSProp.ParamGroup}, double, double, double, double, double, bool, bool)"/>
        public static RMSProp RMSProp(
            IEnumerable<Parameter> parameters, double lr = 0.01, double alpha = 0.99, double eps = 1e-8, double weight_decay = 0,
            double momentum = 0, bool centered = false, bool maximize = false) =>
            new(parameters, lr, alpha, eps, weight_decay, momentum, centered, maximize);

        /// <summary>RMSprop on named parameters that form one group.</summary>
        /// <inheritdoc cref="RMSProp(IEnumerable{RMSProp.ParamGroup}, double, double, double, double, double, bool, bool)"/>
        public static RMSProp RMSProp(
            IEnumerable<(string name, Parameter parameter)> parameters, double lr = 0.01, double alpha = 0.99, double eps = 1e-8,
            double weight_decay = 0, double momentum = 0, bool centered = false, bool maximize = false) =>
            new(parameters.Select(named => named.parameter), lr, alpha, eps, weight_decay, momentum, centered, maximize);

        /// <summary>RMSprop on groups of parameters.</summary>
        /// <param name="parameters">What to update.</param>
        /// <param name="lr">Learning rate, 0 or more.</param>
        /// <param name="alpha">Decay rate of the averages, 0 or more.</param>
        /// <param name="eps">Added to the denominator, 0 or more.</param>
        /// <param name="weight_decay">Factor of the parameter that is added to its gradient (L2 penalty), 0 or more.</param>
        /// <param name="momentum">Factor of the previous updates, 0 or more.</param>
        /// <param name="centered">Divides by the root of the gradient's variance instead.</param>
        /// <param name="maximize">Climbs instead of descending.</param>
        /// <exception cref="ArgumentException">A setting is out of its range.</exception>
        public static RMSProp RMSProp(
            IEnumerable<RMSProp.ParamGroup> parameters, double lr = 0.01, double alpha = 0.99, double eps = 1e-8,
            double weight_decay = 0, double momentum = 0, bool centered = false, bool maximize = false) =>
            new(parameters, lr, alpha, eps, weight_decay, momentum, centered, maximize);
    }
}
