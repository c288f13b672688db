using System.Diagnostics.CodeAnalysis;
using TorchSharp.Utils;
using static TorchSharp.torch;
using static TorchSharp.torch.optim;

namespace TorchSharp.Modules;

/// <summary>Base class of optimizers: parameter groups, closures, state.</summary>
public abstract partial class OptimizerHelper : Optimizer
{
    /// <summary>Settings for groups that leave some open.</summary>
    protected OptimizerOptions _defaults = new();

    /// <summary>What is remembered about each parameter, by the parameter's <see cref="Tensor.Handle"/>.</summary>
    protected OrderedDict<IntPtr, OptimizerState> _state = new();

    bool disposed;

    /// <summary>An optimizer without groups.</summary>
    public OptimizerHelper()
        : base(IntPtr.Zero)
    {
    }

    /// <inheritdoc/>
    public override void add_param_group(ParamGroup param_group) => _parameter_groups.Add(param_group);

    /// <summary>Moves all state to a device.</summary>
    public void to(Device device)
    {
        foreach (OptimizerState state in States()) state.to(device);
    }

    /// <summary>
    /// Evaluates the closure with gradients on, then updates group after group with gradients off and in a dispose scope of its own.
    /// </summary>
    /// <param name="body">Updates one group.</param>
    /// <param name="loss_closure">Computes the loss and its gradients.</param>
    /// <returns>What the closure returned; null without one.</returns>
    [return: NotNullIfNotNull(nameof(loss_closure))]
    protected Tensor? _step<T>(Action<T> body, Func<Tensor>? loss_closure = null)
        where T : ParamGroup
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        Tensor? loss = null;
        if (loss_closure is not null)
        {
            using IDisposable mode = enable_grad();
            loss = loss_closure();
        }

        using (no_grad())
        using (NewDisposeScope())
        {
            foreach (ParamGroup group in _parameter_groups) body((T)group);
        }
        return loss!;
    }

    private protected override void DisposeState()
    {
        disposed = true;
        foreach (OptimizerState state in _state.Values) (state as IDisposable)?.Dispose();
        _state.clear();
    }

    /// <summary>The group's settings, new ones if it has none.</summary>
    /// <exception cref="ArgumentException">They are those of another kind of optimizer.</exception>
    private protected TOptions OptionsOf<TOptions>(ParamGroup group)
        where TOptions : OptimizerOptions, new()
    {
        ArgumentNullException.ThrowIfNull(group);
        group.Options ??= new TOptions();
        return group.Options as TOptions ?? throw new ArgumentException(
            $"{GetType().Name}: options of the parameter group must be {GetType().Name}.Options, found {group.Options.GetType().FullName}.");
    }

    /// <summary>Adds a group whose settings are complete.</summary>
    private protected void Register(ParamGroup group, Func<Parameter, OptimizerState> newState)
    {
        Parameter[] parameters = [.. group.Parameters];
        foreach (Parameter parameter in parameters)
        {
            if (parameter is null)
                throw new ArgumentNullException(nameof(group), $"{GetType().Name}: a parameter of the group is null.");
        }

        group.Parameters = parameters;
        group.Options.InitialLearningRate = group.Options.LearningRate!.Value;
        _parameter_groups.Add(group);
        foreach (Parameter parameter in parameters)
        {
            OptimizerState state = newState(parameter);
            state.Initialize(group.Options);
            _state[parameter.Handle] = state;
        }
    }

    IEnumerable<OptimizerState> States() => parameters().Select(parameter => _state[parameter.Handle]);
}
