using static TorchSharp.torch;

namespace GPC.LibTorch;

/// <summary>Calls of elementwise operators that come in two forms, one of them overwriting its input.</summary>
static class Elementwise
{
    /// <summary>
    /// Applies an operator to a tensor and numbers. The result of an in-place operator is a tensor object of its own over the input's
    /// memory, so that caller and callee can each dispose theirs.
    /// </summary>
    internal static Tensor Apply(Operator op, Tensor x, params ReadOnlySpan<double> numbers)
    {
        using var call = new Call(op);
        call.Tensor(x, "input");
        foreach (double number in numbers) call.Float(number);
        return call.ToTensor();
    }
}
