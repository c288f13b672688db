namespace GPC.Views;

/// <summary>Keeps values within bounds. Samples of any shape.</summary>
/// <param name="min">The least value.</param>
/// <param name="max">The greatest value.</param>
public sealed class ClampAttribute(double min, double max) : ViewStepAttribute
{
    /// <summary>The least value.</summary>
    public double Min => min;

    /// <summary>The greatest value.</summary>
    public double Max => max;
}
