namespace GPC.Views;

/// <summary>Inverts values of at least a threshold, <c>x</c> to <c>1 - x</c>. Values from 0 to 1. PyTorch: <c>RandomSolarize</c>.</summary>
/// <param name="threshold">The threshold, from 0 to 1.</param>
public sealed class SolarizeAttribute(double threshold) : OptionalViewAttribute
{
    /// <summary>The threshold, from 0 to 1.</summary>
    public double Threshold => threshold;
}
