namespace TorchSharp.Modules;

/// <summary>Pads the last 2 dimensions of <c>(N, C, H, W)</c> with the nearest border element.</summary>
public sealed class ReplicationPad2d : PadBase
{
    internal ReplicationPad2d(params long[] padding) : base(nameof(ReplicationPad2d), PaddingModes.Replicate, 0, padding)
    {
    }
}
