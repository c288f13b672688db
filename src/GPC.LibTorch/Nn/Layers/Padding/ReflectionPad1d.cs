namespace TorchSharp.Modules;

/// <summary>Pads the last dimension of <c>(N, C, L)</c> with their mirror image.</summary>
public sealed class ReflectionPad1d : PadBase
{
    internal ReflectionPad1d(params long[] padding) : base(nameof(ReflectionPad1d), PaddingModes.Reflect, 0, padding)
    {
    }
}
