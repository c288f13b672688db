namespace GPC.Views;

/// <summary>All steps of other views, or none of them: a choice of its own for each sample. Samples of their shape, which they keep. PyTorch: <c>RandomApply</c>.</summary>
/// <typeparam name="TViews">A class with <c>[Views]</c>, of this project or of a referenced one.</typeparam>
/// <param name="probability">The probability that a sample gets the steps, from 0 to 1.</param>
public sealed class ApplyAttribute<TViews>(double probability) : ViewStepAttribute
{
    /// <summary>The probability that a sample gets the steps, from 0 to 1.</summary>
    public double Probability => probability;
}
