namespace TorchSharp.Modules;

/// <summary>Pads the last dimension of <c>(N, C, L)</c> with the nearest border element.</summary>
public sealed class ReplicationPad1d : PadBase
{
    internal ReplicationPad1d(params long[] padding) : base(nameof(ReplicationPad1d), PaddingModes.Replicate, 0, padding)
    {
    }
}
