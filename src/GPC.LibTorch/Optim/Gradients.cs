using static TorchSharp.torch;

namespace GPC.LibTorch;

/// <summary>What optimizers do to a gradient before they use it.</summary>
static class Gradients
{
    /// <summary>A new tensor: the gradient of what is to be descended, with the L2 penalty's part.</summary>
    public static Tensor Descent(Tensor gradient, Tensor parameter, double weightDecay, bool maximize)
    {
        Tensor descent = maximize ? gradient.neg() : gradient.alias();
        if (weightDecay == 0) return descent;
        using (descent) return descent.add(parameter, weightDecay);
    }
}
