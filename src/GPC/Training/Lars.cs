using System.Diagnostics.CodeAnalysis;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace GPC.Training;

/// <summary>
/// Gradient descent with momentum whose rate adapts to each layer (Y. You, I. Gitman and B. Ginsburg, 2017): <c>v = momentum v + rate trust
/// |w| / (|g| + decay |w|) (g + decay w)</c>, then <c>w = w - v</c>, with the norms of a whole tensor. Tensors of fewer than two axes, such
/// as biases, and those of norm 0 follow <c>v = momentum v + rate g</c>.
/// </summary>
public sealed class Lars : OptimizerHelper
{
    readonly double momentum;
    readonly double weightDecay;
    readonly double trust;

    /// <summary>Updates these parameters as one group.</summary>
    /// <param name="parameters">What to update.</param>
    /// <param name="rate">Learning rate of all layers.</param>
    /// <param name="momentum">Share of the previous update that is kept.</param>
    /// <param name="weightDecay">Pull of tensors of two axes or more to 0.</param>
    /// <param name="trust">Length of an update, without momentum and at rate 1, as a share of the weights'.</param>
    public Lars(IEnumerable<Parameter> parameters, double rate, double momentum = 0.9, double weightDecay = 0, double trust = 1e-3)
    {
        (this.momentum, this.weightDecay, this.trust) = (momentum, weightDecay, trust);
        _defaults = new OptimizerOptions { LearningRate = rate, InitialLearningRate = rate };
        _parameter_groups = [];
        add_param_group(new ParamGroup { Parameters = [.. parameters] });
    }

    /// <inheritdoc/>
    public override void add_param_group(ParamGroup param_group)
    {
        ArgumentNullException.ThrowIfNull(param_group);
        param_group.Options ??= new OptimizerOptions { LearningRate = _defaults.LearningRate };
        param_group.Options.InitialLearningRate = param_group.LearningRate;
        base.add_param_group(param_group);
        foreach (var parameter in param_group.Parameters)
            _state[parameter.Handle] = new State(parameter);
    }

    /// <inheritdoc/>
    [return: NotNullIfNotNull(nameof(closure))]
    public override Tensor? step(Func<Tensor>? closure = null) => _step<ParamGroup>(Update, closure);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            foreach (var state in state_dict().State.Cast<State>())
                state.Velocity.Dispose();
            _parameter_groups.Clear();
        }
        base.Dispose(disposing);
    }

    void Update(ParamGroup group)
    {
        foreach (var parameter in group.Parameters)
        {
            if (parameter.grad is not { } gradient)
                continue;
            var velocity = ((State)_state[parameter.Handle]).Velocity;
            velocity.mul_(momentum);
            if (parameter.dim() < 2)
            {
                velocity.add_(gradient, alpha: group.LearningRate);
            }
            else
            {
                var rate = group.LearningRate * Ratio(parameter.norm().ToDouble(), gradient.norm().ToDouble());
                velocity.add_(gradient, alpha: rate);
                if (weightDecay > 0)
                    velocity.add_(parameter, alpha: rate * weightDecay);
            }
            parameter.sub_(velocity);
        }
    }

    // If one of the norms is 0, the ratio is undefined.
    double Ratio(double weight, double gradient) => weight > 0 && gradient > 0 ? trust * weight / (gradient + (weightDecay * weight)) : 1;

    // The buffer starts with zeros, so that the first step needs no special case.
    sealed class State(Parameter parameter) : OptimizerState(parameter)
    {
        public Tensor Velocity { get; private set; } = zeros_like(parameter).DetachFromDisposeScope();

        public override void Initialize(OptimizerOptions options)
        {
            using var noGrad = no_grad();
            Velocity.zero_();
        }

        public override void SaveStateDict(BinaryWriter writer) => Velocity.Save(writer);

        public override void LoadStateDict(BinaryReader reader)
        {
            using var noGrad = no_grad();
            Velocity.Load(reader);
        }

        public override void LoadStateDict(OptimizerState source)
        {
            using var noGrad = no_grad();
            Velocity.copy_(((State)source).Velocity);
        }

        public override bool ApproximatelyEquals(OptimizerState other) => other is State state && Velocity.allclose(state.Velocity);

        public override void to(Device device)
        {
            var moved = Velocity.to(device).DetachFromDisposeScope();
            if (!ReferenceEquals(moved, Velocity))
                Velocity.Dispose();
            Velocity = moved;
        }
    }
}
