using System.Diagnostics.CodeAnalysis;
using GPC.LibTorch;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Adagrad (Duchi et al., 2011): gradients divided by the root of the sum of their squares.</summary>
public partial class Adagrad : OptimizerHelper
{
    /// <summary>Updates these parameters as one group.</summary>
    /// <inheritdoc cref="Adagrad(IEnumerable{ParamGroup}, double, double, double, double, double)"/>
    public Adagrad(
        IEnumerable<Parameter> parameters, double lr = 1e-2, double lr_decay = 0, double weight_decay = 0,
        double initial_accumulator_value = 0, double eps = 1e-10)
        : this([new ParamGroup { Parameters = parameters }], lr, lr_decay, weight_decay, initial_accumulator_value, eps)
    {
    }

    /// <summary>Updates these groups; the settings are those of groups that leave them open.</summary>
    /// <param name="parameters">What to update.</param>
    /// <param name="lr">Learning rate, 0 or more.</param>
    /// <param name="lr_decay">How fast the rate falls: at step t it is lr / (1 + (t - 1) lr_decay); 0 or more.</param>
    /// <param name="weight_decay">Factor of the parameter that is added to its gradient (L2 penalty), 0 or more.</param>
    /// <param name="initial_accumulator_value">What the sums of squared gradients start from, 0 or more.</param>
    /// <param name="eps">Added to the denominator, 0 or more.</param>
    /// <exception cref="ArgumentException">A setting is out of its range.</exception>
    public Adagrad(
        IEnumerable<ParamGroup> parameters, double lr = 1e-2, double lr_decay = 0, double weight_decay = 0,
        double initial_accumulator_value = 0, double eps = 1e-10)
    {
        var options = new Options
        {
            LearningRate = lr,
            InitialLearningRate = lr,
            lr_decay = lr_decay,
            initial_accumulator_value = initial_accumulator_value,
            eps = eps,
            weight_decay = weight_decay,
        };
        options.Check();
        _defaults = options;
        foreach (ParamGroup group in parameters) add_param_group(group);
    }

    /// <inheritdoc/>
    public override void add_param_group(Modules.ParamGroup param_group)
    {
        OptionsOf<Options>(param_group).Complete((Options)_defaults);
        Register(param_group, static parameter => new State(parameter));
    }

    /// <inheritdoc/>
    [return: NotNullIfNotNull(nameof(closure))]
    public override Tensor? step(Func<Tensor>? closure = null) => _step<Modules.ParamGroup>(Update, closure);

    void Update(Modules.ParamGroup group)
    {
        var options = (Options)group.Options;
        foreach (Parameter parameter in group.Parameters)
        {
            using Tensor? gradient = parameter.grad;
            if (gradient is null) continue;
            var state = (State)_state[parameter.Handle];
            state.step++;
            using Tensor descent = Gradients.Descent(gradient, parameter, options.weight_decay!.Value, maximize: false);
            double rate = options.LearningRate!.Value / (1 + (state.step - 1) * options.lr_decay!.Value);
            state.sum.addcmul_(descent, descent, 1);
            using Tensor deviation = state.sum.sqrt().add_(options.eps!.Value);
            parameter.addcdiv_(descent, deviation, -rate);
        }
    }
}
