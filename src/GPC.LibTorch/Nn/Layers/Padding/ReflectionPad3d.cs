namespace TorchSharp.Modules;

/// <summary>Pads the last 3 dimensions of <c>(N, C, D, H, W)</c> with their mirror image.</summary>
public sealed class ReflectionPad3d : PadBase
{
    internal ReflectionPad3d(params long[] padding) : base(nameof(ReflectionPad3d), PaddingModes.Reflect, 0, padding)
    {
    }
}
