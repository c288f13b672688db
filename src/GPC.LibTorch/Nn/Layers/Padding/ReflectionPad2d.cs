namespace TorchSharp.Modules;

/// <summary>Pads the last 2 dimensions of <c>(N, C, H, W)</c> with their mirror image.</summary>
public sealed class ReflectionPad2d : PadBase
{
    internal ReflectionPad2d(params long[] padding) : base(nameof(ReflectionPad2d), PaddingModes.Reflect, 0, padding)
    {
    }
}
