using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Makes a parameter, which takes over the contents of a tensor.</summary>
        /// <param name="data">A tensor of a floating point or complex type. It becomes invalid.</param>
        /// <param name="requires_grad">Whether gradients are computed for it; must be false for other types.</param>
        public static Parameter Parameter(Tensor data, bool requires_grad = true) => new(data, requires_grad);
    }
}

public static partial class TensorExtensionMethods
{
    /// <summary>Makes a parameter, which takes over the contents of the tensor.</summary>
    /// <param name="tensor">A tensor of a floating point or complex type. It becomes invalid.</param>
    public static Parameter AsParameter(this torch.Tensor tensor) => new(tensor);
}
