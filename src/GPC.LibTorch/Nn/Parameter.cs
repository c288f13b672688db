using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>A tensor that a module learns. As a field of a module it is registered among the parameters, not among the buffers.</summary>
public class Parameter : Tensor
{
    /// <summary>Takes over the contents of a tensor and its place in a <see cref="DisposeScope"/>.</summary>
    /// <param name="data">A tensor of a floating point or complex type. It becomes invalid.</param>
    /// <param name="requires_grad">Whether gradients are computed for it; must be false for other types.</param>
    public Parameter(Tensor data, bool requires_grad = true) : base(Take(data, requires_grad), register: false)
    {
        if (data.OwningDisposeScope is { } scope && scope.Remove(data))
            scope.Add(this);
    }

    private static nint Take(Tensor data, bool requires_grad)
    {
        ArgumentNullException.ThrowIfNull(data);
        return data.with_requires_grad(requires_grad).MoveHandle();
    }
}
