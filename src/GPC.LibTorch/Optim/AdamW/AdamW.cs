using System.Diagnostics.CodeAnalysis;
using GPC.LibTorch;
using static TorchSharp.torch;
using static TorchSharp.torch.optim;

namespace TorchSharp.Modules;

/// <summary>Adam with decoupled weight decay (Loshchilov and Hutter, 2017): the decay acts on the parameter, not on its gradient.</summary>
public partial class AdamW : OptimizerHelper, IBetas
{
    /// <summary>Updates these parameters as one group.</summary>
    /// <inheritdoc cref="AdamW(IEnumerable{ParamGroup}, double, double, double, double, double, bool, bool)"/>
    public AdamW(
        IEnumerable<Parameter> parameters, double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8,
        double weight_decay = 0, bool amsgrad = false, bool maximize = false)
        : this([new ParamGroup { Parameters = parameters }], lr, beta1, beta2, eps, weight_decay, amsgrad, maximize)
    {
    }

    /// <summary>Updates these groups; the settings are those of groups that leave them open.</summary>
    /// <param name="parameters">What to update.</param>
    /// <param name="lr">Learning rate, 0 or more.</param>
    /// <param name="beta1">Decay rate of the average of the gradient, in [0, 1).</param>
    /// <param name="beta2">Decay rate of the average of the squared gradient, in [0, 1).</param>
    /// <param name="eps">Added to the denominator, 0 or more.</param>
    /// <param name="weight_decay">Factor of the learning rate by which the parameter shrinks at each step, 0 or more.</param>
    /// <param name="amsgrad">Divides by the largest average so far.</param>
    /// <param name="maximize">Climbs instead of descending.</param>
    /// <exception cref="ArgumentException">A setting is out of its range.</exception>
    public AdamW(
        IEnumerable<ParamGroup> parameters, double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8,
        double weight_decay = 0, bool amsgrad = false, bool maximize = false)
    {
        var options = new Options
        {
            LearningRate = lr,
            InitialLearningRate = lr,
            beta1 = beta1,
            beta2 = beta2,
            eps = eps,
            weight_decay = weight_decay,
            amsgrad = amsgrad,
            maximize = maximize,
        };
        options.Check();
        _defaults = options;
        foreach (ParamGroup group in parameters) add_param_group(group);
    }

    /// <summary>The decay rates of groups added from now on.</summary>
    public (double, double) Betas
    {
        get => (Defaults.beta1!.Value, Defaults.beta2!.Value);
        set => (Defaults.beta1, Defaults.beta2) = value;
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
        AdamSettings settings = ((Options)group.Options).Settings;
        foreach (Parameter parameter in group.Parameters)
        {
            using Tensor? gradient = parameter.grad;
            if (gradient is null) continue;
            var state = (State)_state[parameter.Handle];
            state.step++;
            AdamUpdate.Run(settings, state.step, parameter, gradient, state.exp_avg, state.exp_avg_sq, ref state.max_exp_avg_sq);
        }
    }
}
