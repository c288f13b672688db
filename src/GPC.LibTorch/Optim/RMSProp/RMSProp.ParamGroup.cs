using static TorchSharp.torch.optim;

namespace TorchSharp.Modules;

public partial class RMSProp
{
    /// <summary>Parameters with their own settings.</summary>
    public class ParamGroup : ParamGroup<Options>, IMomentum
    {
        /// <inheritdoc/>
        public ParamGroup()
        {
        }

        /// <inheritdoc/>
        public ParamGroup(IEnumerable<Parameter> parameters, Options options)
            : base(parameters, options)
        {
        }

        /// <summary>A group with settings of its own, except for the direction, which is the optimizer's.</summary>
        /// <param name="parameters">What to update.</param>
        /// <param name="lr">Learning rate, 0 or more.</param>
        /// <param name="eps">Added to the denominator, 0 or more.</param>
        /// <param name="alpha">Decay rate of the averages, 0 or more.</param>
        /// <param name="weight_decay">Factor of the parameter that is added to its gradient (L2 penalty), 0 or more.</param>
        /// <param name="momentum">Factor of the previous updates, 0 or more.</param>
        /// <param name="centered">Divides by the root of the gradient's variance instead.</param>
        public ParamGroup(
            IEnumerable<Parameter> parameters, double lr = 1e-3, double eps = 1e-8, double alpha = 0.99, double weight_decay = 0,
            double momentum = 0.0, bool centered = false)
            : base(parameters, new Options
            {
                LearningRate = lr,
                eps = eps,
                alpha = alpha,
                weight_decay = weight_decay,
                momentum = momentum,
                centered = centered,
            })
        {
        }

        /// <inheritdoc/>
        public double Momentum
        {
            get => Options.momentum!.Value;
            set => Options.momentum = value;
        }
    }
}
