namespace GPC.Views;

/// <summary>A step that leaves some samples as they are.</summary>
public abstract class OptionalViewAttribute : ViewStepAttribute
{
    private protected OptionalViewAttribute()
    {
    }

    /// <summary>The probability that a sample is changed, from 0 to 1: 1, or 0.5 for <see cref="HorizontalFlipAttribute"/>.</summary>
    public double Probability { get; set; } = 1;
}
