namespace TorchSharp.Modules;

/// <summary>Pads the last 2 dimensions of <c>(N, C, H, W)</c> with a given value.</summary>
public sealed class ConstantPad2d : PadBase
{
    internal ConstantPad2d(double value, params long[] padding) : base(nameof(ConstantPad2d), PaddingModes.Constant, value, padding)
    {
    }
}
