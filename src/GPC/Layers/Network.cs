using TorchSharp;

namespace GPC.Layers;

/// <summary>The base class of every model that is declared with <c>[Model]</c>.</summary>
/// <typeparam name="TInput">The role of its input.</typeparam>
/// <typeparam name="TOutput">The role of its result.</typeparam>
public abstract class Network<TInput, TOutput> : torch.nn.Module<torch.Tensor, torch.Tensor>, IModel
    where TInput : struct, IRole<TInput>
    where TOutput : struct, IRole<TOutput>
{
    torch.ScalarType? type; // of the parameters; null where there are none
    DeviceType? device;
    bool isTypeKnown,
        isDisposed;

    /// <summary>Registers the layers, which the fields of the derived class hold: those are initialized before this runs.</summary>
#pragma warning disable CA2214 // The generated override reads fields only.
    protected Network()
        : base(nameof(Network<TInput, TOutput>)) => RegisterLayers();
#pragma warning restore CA2214

    /// <summary>The name of the class.</summary>
    public override string GetName() => GetType().Name;

    /// <inheritdoc/>
    public virtual string Describe() => GetName();

    /// <summary>Computes the result for a batch.</summary>
    /// <param name="input">The batch.</param>
    /// <returns>The result, a new tensor.</returns>
    /// <exception cref="ArgumentException">The batch is not of the model's shape, type or device.</exception>
    public TOutput Forward(TInput input) => TOutput.Create(call(input.Tensor));

    /// <summary>Registers every layer under its name.</summary>
    protected abstract void RegisterLayers();

    /// <summary>Does nothing: TorchSharp would register the fields a second time, under the fields' names.</summary>
    protected sealed override void RegisterComponents() { }

    /// <summary>Refuses a batch that is not of the model's shape, type and device.</summary>
    /// <param name="input">The batch.</param>
    /// <param name="shape">The shape of one sample.</param>
    /// <exception cref="ArgumentException">It is not.</exception>
    protected void RequireBatch(torch.Tensor input, ReadOnlySpan<long> shape)
    {
        RequireShape(input, shape);
        if (!isTypeKnown)
            (type, device, isTypeKnown) = (Learned()?.dtype, Learned()?.device_type, true);
        if (type is not { } known)
        {
            if (input.is_floating_point())
                return;
            throw Refused(input, shape, $"of type {input.dtype}", "of a floating type", "convert it with to(ScalarType.Float32)");
        }
        if (input.dtype != known)
            throw Refused(
                input,
                shape,
                $"of type {input.dtype}",
                $"of type {known} as its parameters are",
                $"convert it with to(ScalarType.{known}), or the model"
            );
        if (input.device_type != device)
            throw Refused(
                input,
                shape,
                $"on {input.device_type}",
                $"on {device} as its parameters are",
                "move it with to(device), or the model"
            );
    }

    /// <summary>Refuses a batch that is not of the model's shape, or not of whole numbers.</summary>
    /// <param name="input">The batch.</param>
    /// <param name="shape">The shape of one sample.</param>
    /// <exception cref="ArgumentException">It is not.</exception>
    protected void RequireIndices(torch.Tensor input, ReadOnlySpan<long> shape)
    {
        RequireShape(input, shape);
        if (input.dtype is torch.ScalarType.Int64 or torch.ScalarType.Int32)
            return;
        throw Refused(
            input,
            shape,
            $"of type {input.dtype}",
            "of type Int64 or Int32, because it takes indices",
            "convert it with to(ScalarType.Int64)"
        );
    }

    /// <summary>Refuses a batch that is not of the model's shape.</summary>
    /// <param name="input">The batch.</param>
    /// <param name="shape">The shape of one sample.</param>
    /// <exception cref="ArgumentException">It is not.</exception>
    protected void RequireShape(torch.Tensor input, ReadOnlySpan<long> shape)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (isDisposed)
            throw new ObjectDisposedException(
                GetName(),
                $"{GetName()} was disposed, expected a model in use: make a new one, or dispose it later."
            );
        if (input.IsInvalid)
            throw new ArgumentException(
                $"{GetName()} gets a batch that was disposed, expects {Text(shape)}: keep it until the call has ended.",
                nameof(input)
            );
        if (HasShape(input, shape))
            return;
        throw new ArgumentException(
            $"{GetName()} gets a batch of shape ({string.Join(", ", input.shape)}), expects {Text(shape)}: {Fix(input.shape, shape)}.",
            nameof(input)
        );
    }

    /// <summary>Refuses what a layer that is written by hand gives, unless it is of the shape that its attribute says.</summary>
    /// <param name="result">The layer's result.</param>
    /// <param name="input">What the layer got.</param>
    /// <param name="layer">The layer as it is declared.</param>
    /// <param name="shape">The shape that the attribute says, of one sample.</param>
    /// <returns>The result, as a tensor that can be freed apart from the input: the layer may give its input back.</returns>
    /// <exception cref="ArgumentException">It is another.</exception>
    protected torch.Tensor RequireResult(torch.Tensor? result, torch.Tensor input, string layer, params ReadOnlySpan<long> shape)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (
            result is not null
            && !result.IsInvalid
            && HasShape(result, shape)
            && result.size(0) == input.size(0)
            && result.is_floating_point()
        )
            return ReferenceEquals(result, input) ? result.alias() : result;
        var found =
            result is null ? "null"
            : result.IsInvalid ? "a disposed tensor"
            : $"({string.Join(", ", result.shape)}) of type {result.dtype}";
        var expected =
            $"({string.Join(", ", [input.size(0), .. shape])}) of a floating type, because it is declared as {layer} with the result "
            + $"{Text(shape)}";
        if (!ReferenceEquals(result, input))
            result?.Dispose();
        throw new ArgumentException(
            $"{GetName()}: {layer} gives {found}, expected {expected}: correct its forward, or the shape in the attribute.",
            nameof(result)
        );
    }

    /// <summary>Forgets the type and device of the parameters, which this changes.</summary>
    /// <inheritdoc/>
    protected override void _toEpilog(torch.ScalarType? dtype, torch.Device? device, bool non_blocking)
    {
        isTypeKnown = false;
        base._toEpilog(dtype, device, non_blocking);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        isDisposed = true;
        base.Dispose(disposing);
    }

    static bool HasShape(torch.Tensor tensor, ReadOnlySpan<long> shape)
    {
        if (tensor.dim() != shape.Length + 1)
            return false;
        for (var index = 0; index < shape.Length; index++)
        {
            if (tensor.size(index + 1) != shape[index])
                return false;
        }
        return true;
    }

    TorchSharp.Modules.Parameter? Learned() => parameters().FirstOrDefault(parameter => parameter.is_floating_point());

    ArgumentException Refused(torch.Tensor input, ReadOnlySpan<long> shape, string found, string expected, string fix) =>
        new(
            $"{GetName()} gets a batch ({string.Join(", ", input.shape)}) {found}, expects {Text(shape)} {expected}: {fix}.",
            nameof(input)
        );

    static string Text(ReadOnlySpan<long> shape) => $"({string.Join(", ", ["B", .. shape.ToArray()])})";

    static string Fix(long[] found, ReadOnlySpan<long> shape) =>
        found.AsSpan().SequenceEqual(shape) ? "add the dimension of the batch with unsqueeze(0)"
        : found.Length > 0 && found.Skip(1).Aggregate(1L, (product, size) => product * size) == Size(shape)
            ? "give each sample this shape with view"
        : "give samples of this shape, or declare the model with theirs";

    static long Size(ReadOnlySpan<long> shape)
    {
        var product = 1L;
        foreach (var size in shape)
            product *= size;
        return product;
    }
}
