using GPC.LibTorch;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Fills the tensor with random integers from [from, to).</summary>
        public Tensor random_(double from, double to, Generator? generator = null)
        {
            using var call = new Call(Operators.random__from);
            call.Tensor(this, "self");
            call.Int((long)from);
            call.Int((long)to);
            call.Generator(generator);
            call.Run();
            return this;
        }
    }
}
