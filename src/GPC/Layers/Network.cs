using TorchSharp;

namespace GPC.Layers;

/// <summary>The base class of every model that is declared with <c>[Model]</c>.</summary>
/// <typeparam name="TInput">The role of its input.</typeparam>
/// <typeparam name="TOutput">The role of its result.</typeparam>
public abstract class Network<TInput, TOutput> : torch.nn.Module<torch.Tensor, torch.Tensor>, IModel
    where TInput : struct, IRole<TInput>
    where TOutput : struct, IRole<TOutput>
{
    /// <summary>Registers the layers, which the fields of the derived class hold: those are initialized before this runs.</summary>
    protected Network()
        : base(nameof(Network<TInput, TOutput>)) => RegisterLayers();

    /// <summary>The name of the class.</summary>
    public override string GetName() => GetType().Name;

    /// <inheritdoc/>
    public virtual string Describe() => GetName();

    /// <summary>Computes the result for a batch.</summary>
    /// <param name="input">The batch.</param>
    /// <returns>The result, a new tensor.</returns>
    /// <exception cref="ArgumentException">The shape is not the model's.</exception>
    public TOutput Forward(TInput input) => TOutput.Create(call(input.Tensor));

    /// <summary>Registers every layer under its name.</summary>
    protected abstract void RegisterLayers();

    /// <summary>Does nothing: TorchSharp would register the fields a second time, under the fields' names.</summary>
    protected sealed override void RegisterComponents()
    {
    }

    /// <summary>Refuses a batch that does not have the model's shape.</summary>
    /// <param name="input">The batch.</param>
    /// <param name="shape">The shape of one sample.</param>
    /// <exception cref="ArgumentException">It has another shape.</exception>
    protected void RequireShape(torch.Tensor input, ReadOnlySpan<long> shape)
    {
        ArgumentNullException.ThrowIfNull(input);
        var fits = input.dim() == shape.Length + 1;
        for (var index = 0; fits && index < shape.Length; index++) fits = input.size(index + 1) == shape[index];
        if (!fits) throw new ArgumentException($"{GetName()} expects ({string.Join(", ", ["B", .. shape.ToArray()])}), gets ({string.Join(", ", input.shape)}).", nameof(input));
    }
}
