namespace TorchSharp.Modules;

/// <summary>Pads the last 3 dimensions of <c>(N, C, D, H, W)</c> with a given value.</summary>
public sealed class ConstantPad3d : PadBase
{
    internal ConstantPad3d(double value, params long[] padding) : base(nameof(ConstantPad3d), PaddingModes.Constant, value, padding)
    {
    }
}
