using System.Diagnostics.CodeAnalysis;
using GPC.LibTorch;
using static TorchSharp.torch;
using static TorchSharp.torch.optim;

namespace TorchSharp.Modules;

/// <summary>Stochastic gradient descent, with momentum if wanted.</summary>
public partial class SGD : OptimizerHelper, IMomentum
{
    /// <summary>Updates these parameters as one group.</summary>
    /// <inheritdoc cref="SGD(IEnumerable{ParamGroup}, double, double, double, double, bool, bool)"/>
    public SGD(
        IEnumerable<Parameter> parameters, double lr, double momentum = 0.0, double dampening = 0, double weight_decay = 0,
        bool nesterov = false, bool maximize = false)
        : this([new ParamGroup { Parameters = parameters }], lr, momentum, dampening, weight_decay, nesterov, maximize)
    {
    }

    /// <summary>Updates these groups; the settings are those of groups that leave them open.</summary>
    /// <param name="parameters">What to update.</param>
    /// <param name="lr">Learning rate, 0 or more.</param>
    /// <param name="momentum">Factor of the previous updates, 0 or more.</param>
    /// <param name="dampening">Part of the gradient that does not enter the momentum.</param>
    /// <param name="weight_decay">Factor of the parameter that is added to its gradient (L2 penalty), 0 or more.</param>
    /// <param name="nesterov">Looks ahead along the momentum; needs a momentum and no dampening.</param>
    /// <param name="maximize">Climbs instead of descending.</param>
    /// <exception cref="ArgumentException">A setting is out of its range.</exception>
    public SGD(
        IEnumerable<ParamGroup> parameters, double lr, double momentum = 0.0, double dampening = 0, double weight_decay = 0,
        bool nesterov = false, bool maximize = false)
    {
        var options = new Options
        {
            LearningRate = lr,
            InitialLearningRate = lr,
            momentum = momentum,
            dampening = dampening,
            weight_decay = weight_decay,
            nesterov = nesterov,
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
            SgdUpdate.Run(options, parameter, gradient, ref ((State)_state[parameter.Handle]).momentum_buffer);
        }
    }
}
