using System.Diagnostics.CodeAnalysis;
using GPC.LibTorch;
using static TorchSharp.torch;
using static TorchSharp.torch.optim;

namespace TorchSharp.Modules;

/// <summary>RMSprop (Hinton, 2012): gradients divided by the root of the running average of their square.</summary>
public partial class RMSProp : OptimizerHelper, IMomentum
{
    /// <summary>Updates these parameters as one group.</summary>
    /// <inheritdoc cref="RMSProp(IEnumerable{ParamGroup}, double, double, double, double, double, bool, bool)"/>
    public RMSProp(
        IEnumerable<Parameter> parameters, double lr = 1e-3, double alpha = 0.99, double eps = 1e-8, double weight_decay = 0,
        double momentum = 0.0, bool centered = false, bool maximize = false)
        : this([new ParamGroup { Parameters = parameters }], lr, alpha, eps, weight_decay, momentum, centered, maximize)
    {
    }

    /// <summary>Updates these groups; the settings are those of groups that leave them open.</summary>
    /// <param name="parameters">What to update.</param>
    /// <param name="lr">Learning rate, 0 or more.</param>
    /// <param name="alpha">Decay rate of the averages, 0 or more.</param>
    /// <param name="eps">Added to the denominator, 0 or more.</param>
    /// <param name="weight_decay">Factor of the parameter that is added to its gradient (L2 penalty), 0 or more.</param>
    /// <param name="momentum">Factor of the previous updates, 0 or more.</param>
    /// <param name="centered">Divides by the root of the gradient's variance instead.</param>
    /// <param name="maximize">Climbs instead of descending.</param>
    /// <exception cref="ArgumentException">A setting is out of its range.</exception>
    public RMSProp(
        IEnumerable<ParamGroup> parameters, double lr = 1e-3, double alpha = 0.99, double eps = 1e-8, double weight_decay = 0,
        double momentum = 0.0, bool centered = false, bool maximize = false)
    {
        var options = new Options
        {
            LearningRate = lr,
            InitialLearningRate = lr,
            alpha = alpha,
            eps = eps,
            weight_decay = weight_decay,
            momentum = momentum,
            centered = centered,
            maximize = maximize,
        };
        options.Check();
        _defaults = options;
        foreach (ParamGroup group in parameters) add_param_group(group);
    }

    /// <summary>The momentum of groups added from now on.</summary>
    public double Momentum
    {
        get => Defaults.momentum!.Value;
        set => Defaults.momentum = value;
    }

    Options Defaults => (Options)_defaults;

    /// <inheritdoc/>
    public override void add_param_group(Modules.ParamGroup param_group)
    {
        OptionsOf<Options>(param_group).Complete(Defaults);
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
            Update(options, parameter, gradient, (State)_state[parameter.Handle]);
        }
    }

    static void Update(Options options, Parameter parameter, Tensor gradient, State state)
    {
        state.step++;
        using Tensor descent = Gradients.Descent(gradient, parameter, options.weight_decay!.Value, options.maximize!.Value);
        double alpha = options.alpha!.Value, rate = options.LearningRate!.Value;
        state.square_avg.mul_(alpha).addcmul_(descent, descent, 1 - alpha);
        using Tensor deviation = Deviation(options, descent, state).add_(options.eps!.Value);
        if (options.momentum > 0)
        {
            state.momentum_buffer.mul_(options.momentum.Value).addcdiv_(descent, deviation);
            parameter.add_(state.momentum_buffer, -rate);
        }
        else
        {
            parameter.addcdiv_(descent, deviation, -rate);
        }
    }

    static Tensor Deviation(Options options, Tensor descent, State state)
    {
        if (options.centered != true) return state.square_avg.sqrt();
        double alpha = options.alpha!.Value;
        state.grad_avg.mul_(alpha).add_(descent, 1 - alpha);
        return state.square_avg.addcmul(state.grad_avg, state.grad_avg, -1).sqrt_();
    }
}
