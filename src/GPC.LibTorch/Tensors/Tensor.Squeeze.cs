using GPC.LibTorch;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>The input without one dimension of size one, or without all of them, as a view.</summary>
    public static Tensor squeeze(Tensor input, long? dim = null) => input.squeeze(dim);

    /// <summary>Removes one dimension of size one, or all of them, from the input itself.</summary>
    public static Tensor squeeze_(Tensor input, long? dim = null) => input.squeeze_(dim);

    public partial class Tensor
    {
        /// <summary>The tensor without one dimension of size one, or without all of them, as a view.</summary>
        public Tensor squeeze(long? dim = null)
        {
            using var call = new Call(dim is null ? Operators.squeeze : Operators.squeeze_dim);
            call.Tensor(this, "self");
            if (dim is { } given) call.Int(given);
            return call.ToTensor();
        }

        /// <summary>Removes one dimension of size one, or all of them, from the tensor itself.</summary>
        public Tensor squeeze_(long? dim = null)
        {
            using var call = new Call(dim is null ? Operators.squeeze_ : Operators.squeeze__dim);
            call.Tensor(this, "self");
            if (dim is { } given) call.Int(given);
            call.Run();
            return this;
        }
    }
}
