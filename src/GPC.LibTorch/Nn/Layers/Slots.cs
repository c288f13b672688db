using TorchSharp.Modules;
using static TorchSharp.torch;

namespace GPC.LibTorch;

/// <summary>Assignment to a layer's parameter and buffer properties, and the initial values that layers share.</summary>
static class Slots
{
    /// <summary>Puts a parameter in a layer's field and registers it there; frees the one that was there.</summary>
    internal static void Put(this nn.Module owner, ref Parameter? slot, string name, Parameter? value)
    {
        if (ReferenceEquals(slot, value)) return;
        slot?.Dispose();
        value?.DetachFromDisposeScope();
        slot = value;
        owner.ConditionallyRegisterParameter(name, value);
    }

    /// <summary>Puts a buffer in a layer's field and registers it there; frees the one that was there.</summary>
    internal static void Put(this nn.Module owner, ref Tensor? slot, string name, Tensor? value)
    {
        if (ReferenceEquals(slot, value)) return;
        slot?.Dispose();
        slot = value?.DetachFromDisposeScope();
        owner.ConditionallyRegisterBuffer(name, slot);
    }

    /// <summary>A parameter with undefined content.</summary>
    internal static Parameter NewParameter(long[] shape, Device? device, ScalarType? dtype) =>
        new(empty(shape, dtype: dtype, device: device));

    /// <summary>Draws weight, then bias, as linear layers and convolutions start: uniform within 1/sqrt(fan in).</summary>
    internal static void Draw(Parameter weight, Parameter? bias)
    {
        nn.init.kaiming_uniform_(weight, Math.Sqrt(5));
        if (bias is null) return;
        (long fanIn, _) = nn.init.CalculateFanInAndFanOut(weight);
        double bound = fanIn > 0 ? 1 / Math.Sqrt(fanIn) : 0;
        nn.init.uniform_(bias, -bound, bound);
    }
}
