using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What an optimizer remembers about one parameter between steps.</summary>
public abstract class OptimizerState
{
    /// <summary>The parameter that this state belongs to.</summary>
    protected Parameter _parameter;

    /// <summary>A state for this parameter, to be set up by <see cref="Initialize"/>.</summary>
    protected OptimizerState(Parameter parameter) => _parameter = parameter;

    /// <summary>Sets the state to that before the first step.</summary>
    /// <param name="options">The settings of the parameter's group.</param>
    public abstract void Initialize(OptimizerOptions options);

    /// <summary>Writes the state.</summary>
    public abstract void SaveStateDict(BinaryWriter writer);

    /// <summary>Reads what <see cref="SaveStateDict"/> wrote.</summary>
    public abstract void LoadStateDict(BinaryReader reader);

    /// <summary>Copies the state of another optimizer of the same kind.</summary>
    public abstract void LoadStateDict(OptimizerState source);

    /// <summary>Whether another state has about the same content.</summary>
    public virtual bool ApproximatelyEquals(OptimizerState other) => false;

    /// <summary>Moves the state's tensors to a device.</summary>
    public virtual void to(Device device)
    {
    }

    /// <summary>Writes whether there is a tensor, and then the tensor.</summary>
    protected static void SaveConditionalStateTensor(BinaryWriter writer, Tensor? tensor)
    {
        writer.Write(tensor is not null);
        tensor?.Save(writer);
    }

    /// <summary>Reads what <see cref="SaveConditionalStateTensor"/> wrote, in place of <paramref name="result"/>, which is freed or overwritten.</summary>
    /// <param name="reader">Where to read from.</param>
    /// <param name="result">Null afterwards if no tensor was written.</param>
    /// <param name="device">The device that the tensor is to be on.</param>
    protected static void LoadConditionalStateTensor(BinaryReader reader, ref Tensor? result, Device device)
    {
        if (reader.ReadBoolean())
        {
            TensorExtensionMethods.Load(ref result, reader);
            Move(ref result, device);
        }
        else
        {
            result?.Dispose();
            result = null;
        }
    }

    /// <summary>Sets <paramref name="tensor"/> to zeros in the parameter's shape, outside of any dispose scope, and frees what was there.</summary>
    private protected void Clear(ref Tensor tensor)
    {
        tensor?.Dispose();
        tensor = zeros_like(_parameter).DetachFromDisposeScope();
    }

    /// <summary>Sets <paramref name="tensor"/> to a copy of <paramref name="source"/>, outside of any dispose scope, and frees what was there.</summary>
    private protected void Copy(ref Tensor? tensor, Tensor? source)
    {
        Tensor? copy = source?.to(_parameter.device, copy: true).DetachFromDisposeScope();
        tensor?.Dispose();
        tensor = copy;
    }

    /// <summary>Moves a tensor, if there is one, and frees the original.</summary>
    private protected static void Move(ref Tensor? tensor, Device device)
    {
        if (tensor is null) return;
        Tensor moved = tensor.to(device);
        if (!ReferenceEquals(moved, tensor)) tensor.Dispose();
        tensor = moved.DetachFromDisposeScope();
    }

    /// <summary>Whether both are missing or have about the same elements.</summary>
    private protected static bool Close(Tensor? left, Tensor? right) =>
        left is null ? right is null : right is not null && left.allclose(right);

    /// <summary>The state given, as the kind that is needed here.</summary>
    /// <exception cref="ArgumentException">It is of another kind.</exception>
    private protected static TState Expect<TState>(OptimizerState source)
        where TState : OptimizerState =>
        source as TState ?? throw Mismatch("State", typeof(TState), source);

    /// <summary>The settings given, as the kind that is needed here.</summary>
    /// <exception cref="ArgumentException">They are of another kind.</exception>
    private protected static TOptions OptionsAs<TOptions>(OptimizerOptions options)
        where TOptions : OptimizerOptions =>
        options as TOptions ?? throw Mismatch("Options", typeof(TOptions), options);

    static ArgumentException Mismatch(string what, Type expected, object? found) =>
        new($"{what} of {expected.DeclaringType?.Name} expected, found {found?.GetType().FullName ?? "null"}.");
}
