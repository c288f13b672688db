namespace GPC.Sampling;

/// <summary>Conditions on the Langevin sampler, with their reasons, for this library's configs and for a user's own.</summary>
public static class SamplerRules
{
    /// <summary>Why the clamp range must hold the data's.</summary>
    public const string CoversTheData =
        "the sampler must be able to reach every value of the data: where it is clamped away, the model's density can grow without "
        + "being corrected";

    /// <summary>Why a step has an upper limit.</summary>
    public const string StepIsStable =
        "with stepSize at 2 s^2 or above, where s, half the domain's width, is the largest standard deviation a density on it can have, "
        + "an update overshoots even the broadest Gaussian mode: chains end on the boundary unless gradientClamp keeps a coordinate "
        + "from moving by more than half the width";

    /// <summary>Why the noise of a whole chain has an upper limit.</summary>
    public const string NoiseLeavesTheGradient =
        "the noise of a chain, noise times the square root of steps, must stay below the domain's width: above it samples are noise "
        + "clamped to the boundary, whatever the model says";

    /// <summary>Why noise and step size belong together.</summary>
    public const string NotHotterThanTheModel =
        "with noise^2 above 2 * stepSize the chain samples the density at a temperature above 1: flatter than the model, so that "
        + "negatives come from between the modes";

    /// <summary>Why there should be noise.</summary>
    public const string ChainsExplore = "without noise a chain climbs to the nearest mode and stays: negatives are modes, not samples";

    /// <summary>Why the step size should not fall to nothing.</summary>
    public const string ChainsMove =
        "with a step size that falls to 0 the chains end where they started: negatives are no samples of the model any more";

    /// <summary>Whether an update is stable on a Gaussian mode as broad as the domain allows.</summary>
    /// <remarks>
    /// On a mode with variance <c>s^2</c> an update multiplies the distance by <c>1 - stepSize / s^2</c>, which converges for
    /// <c>stepSize &lt; 2 s^2</c>. A density on an interval has at most <c>s = width / 2</c> (Popoviciu's inequality).
    /// </remarks>
    /// <param name="stepSize">How far an update follows the gradient.</param>
    /// <param name="width">The domain's width.</param>
    /// <param name="gradientClamp">Largest size of a coordinate of the gradient, which makes up for a large step; unlimited without
    /// it.</param>
    public static bool IsStepStable(double stepSize, double width, double? gradientClamp = null) =>
        stepSize < width * width / 2 || (gradientClamp.HasValue && stepSize * gradientClamp.Value <= width / 2);

    /// <summary>Whether a chain's random walk alone, of standard deviation <c>noise * sqrt(steps)</c>, stays inside the domain.</summary>
    /// <param name="noise">Standard deviation of the noise in an update.</param>
    /// <param name="steps">Updates of a chain.</param>
    /// <param name="width">The domain's width.</param>
    public static bool LeavesTheGradient(double noise, int steps, double width) => noise * Math.Sqrt(steps) < width;

    /// <summary>Whether the chain's temperature, <c>noise^2 / (2 stepSize)</c>, is at most 1.</summary>
    /// <param name="noise">Standard deviation of the noise in an update.</param>
    /// <param name="stepSize">How far an update follows the gradient.</param>
    public static bool IsNotHot(double noise, double stepSize) => noise * noise <= 2 * stepSize;

    /// <summary>Whether one interval holds another.</summary>
    /// <param name="min">The smallest value of the sampler.</param>
    /// <param name="max">The largest value of the sampler.</param>
    /// <param name="dataMin">The smallest value of the data.</param>
    /// <param name="dataMax">The largest value of the data.</param>
    public static bool Covers(double min, double max, double dataMin, double dataMax) => min <= dataMin && max >= dataMax;
}
