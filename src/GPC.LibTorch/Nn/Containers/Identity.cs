using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Returns its input, as a tensor of its own over the same memory.</summary>
public sealed class Identity : ParameterLessModule<Tensor, Tensor>
{
    internal Identity() : base(nameof(Identity))
    {
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor tensor)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        return tensor.alias();
    }
}
