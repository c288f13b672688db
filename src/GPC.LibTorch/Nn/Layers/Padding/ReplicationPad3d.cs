namespace TorchSharp.Modules;

/// <summary>Pads the last 3 dimensions of <c>(N, C, D, H, W)</c> with the nearest border element.</summary>
public sealed class ReplicationPad3d : PadBase
{
    internal ReplicationPad3d(params long[] padding) : base(nameof(ReplicationPad3d), PaddingModes.Replicate, 0, padding)
    {
    }
}
