using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        /// <summary>Stochastic gradient descent on parameters that form one group.</summary>
        /// <inheritdoc cref="SGD(IEnumerable{SGD.ParamGroup}, double, double, double, double, bool, bool)"/>
        public static SGD SGD(
            IEnumerable<Parameter> parameters, double learningRate, double momentum = 0, double dampening = 0, double weight_decay = 0,
            bool nesterov = false, bool maximize = false) =>
            new(parameters, learningRate, momentum, dampening, weight_decay, nesterov, maximize);

        /// <summary>Stochastic gradient descent on named parameters that form one group.</summary>
        /// <inheritdoc cref="SGD(IEnumerable{SGD.ParamGroup}, double, double, double, double, bool, bool)"/>
        public static SGD SGD(
            IEnumerable<(string name, Parameter parameter)> parameters, double learningRate, double momentum = 0, double dampening = 0,
            double weight_decay = 0, bool nesterov = false, bool maximize = false) =>
            new(parameters.Select(named => named.parameter), learningRate, momentum, dampening, weight_decay, nesterov, maximize);

        /// <summary>Stochastic gradient descent on groups of parameters.</summary>
        /// <param name="parameters">What to update.</param>
        /// <param name="learningRate">Learning rate, 0 or more.</param>
        /// <param name="momentum">Factor of the previous updates, 0 or more.</param>
        /// <param name="dampening">Part of the gradient that does not enter the momentum.</param>
        /// <param name="weight_decay">Factor of the parameter that is added to its gradient (L2 penalty), 0 or more.</param>
        /// <param name="nesterov">Looks ahead along the momentum; needs a momentum and no dampening.</param>
        /// <param name="maximize">Climbs instead of descending.</param>
        /// <exception cref="ArgumentException">A setting is out of its range.</exception>
        public static SGD SGD(
            IEnumerable<SGD.ParamGroup> parameters, double learningRate, double momentum = 0.0, double dampening = 0,
            double weight_decay = 0, bool nesterov = false, bool maximize = false) =>
            new(parameters, learningRate, momentum, dampening, weight_decay, nesterov, maximize);
    }
}
