namespace TorchSharp.Modules;

/// <summary>Pads the last dimension of <c>(N, C, L)</c> with a given value.</summary>
public sealed class ConstantPad1d : PadBase
{
    internal ConstantPad1d(double value, params long[] padding) : base(nameof(ConstantPad1d), PaddingModes.Constant, value, padding)
    {
    }
}
