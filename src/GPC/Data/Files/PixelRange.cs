using GPC.Training;

namespace GPC.Data;

/// <summary>What bytes of images are scaled to when nothing else is asked for.</summary>
static class PixelRange
{
    /// <summary>From 0, black, to 1: what views of images work on.</summary>
    public static IntervalConfig Default { get; } = new() { Min = 0, Max = 1 };
}
