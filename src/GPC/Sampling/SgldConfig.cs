using GPC.Configs;
using GPC.Data;

namespace GPC.Sampling;

/// <summary>
/// Draws the negative samples of the generative term by stochastic gradient Langevin dynamics from a persistent replay buffer:
/// <c>x &lt;- clamp(x + stepSize * grad lse f(x) + noise * N(0, I))</c>.
/// </summary>
[Config]
public sealed partial record SgldConfig
{
    /// <summary>Updates of each chain for each batch.</summary>
    [Range(1, 10_000)]
    public int Steps { get; init; } = 20;

    /// <summary>How far an update follows the gradient.</summary>
    [Positive]
    public double StepSize { get; init; } = 1;

    /// <summary>Standard deviation of the noise in each update.</summary>
    [NonNegative]
    public double Noise { get; init; } = 0.01;

    /// <summary>Points in the replay buffer.</summary>
    [Positive]
    public int BufferSize { get; init; } = 10_000;

    /// <summary>Share of chains that start afresh.</summary>
    [Fraction]
    public double Reinit { get; init; } = 0.05;

    /// <summary>Where they do.</summary>
    public ChainStart Start { get; init; } = ChainStart.Uniform;

    /// <summary>Largest size of a coordinate of the gradient; unlimited without it.</summary>
    [Positive]
    public double? GradientClamp { get; init; }

    /// <summary>
    /// What step size is multiplied with at the last update of a chain, coming from 1 at the first; the noise goes with its root.
    /// </summary>
    [Range(0, 1, MinimumExcluded = true)]
    public double Annealing { get; init; } = 1;

    /// <summary>How the step size changes over a training; the noise goes with its root.</summary>
    public ScheduleConfig Schedule { get; init; } = new();

    /// <summary>Where samples are clamped to: the domain Omega.</summary>
    public IntervalConfig Domain { get; init; } = new();

    [Rule(SamplerRules.StepIsStable, Severity = RuleSeverity.Warning, Fix = "lower stepSize, or set gradientClamp")]
    static bool StepIsStable(SgldConfig sgld) => SamplerRules.IsStepStable(sgld.StepSize, sgld.Domain.Width, sgld.GradientClamp);

    [Rule(SamplerRules.NoiseLeavesTheGradient, Fix = "lower noise or steps")]
    static bool NoiseLeavesTheGradient(SgldConfig sgld) => SamplerRules.LeavesTheGradient(sgld.Noise, sgld.Steps, sgld.Domain.Width);

    [Rule(
        SamplerRules.NotHotterThanTheModel,
        Severity = RuleSeverity.Warning,
        Fix = "lower noise to at most the square root of 2 * stepSize"
    )]
    static bool IsNotHotterThanTheModel(SgldConfig sgld) => SamplerRules.IsNotHot(sgld.Noise, sgld.StepSize);

    [Rule(SamplerRules.ChainsExplore, Severity = RuleSeverity.Warning, Fix = "raise noise above 0")]
    static bool ChainsExplore(SgldConfig sgld) => sgld.Noise > 0;

    [Rule(SamplerRules.ChainsMove, Severity = RuleSeverity.Warning, Fix = "raise final above 0")]
    static bool ChainsMove(SgldConfig sgld) => sgld.Schedule.Final > 0;
}

/// <summary>Where chains of the sampler start afresh.</summary>
public enum ChainStart
{
    /// <summary>At points drawn uniformly from the domain.</summary>
    Uniform,

    /// <summary>
    /// At points of the normal distribution with mean and covariance of the batch, clamped to the domain: the energy then learns what lies
    /// near the data, not only what tells it from noise (after the informative initialization of X. Yang and S. Ji, "JEM++", 2021).
    /// </summary>
    Gaussian,

    /// <summary>
    /// Each chain, with equal chance, at a point of one of the two, or at one whose coordinates are all the same number, drawn uniformly
    /// from the domain: an image of one color. Images <c>(C, H, W)</c> have a fourth start, dead leaves: ellipses and rectangles that hide
    /// one another, in colors of the batch's pixels (A. B. Lee, D. Mumford, J. Huang, 2001). Images then are told from noise, from blurs
    /// that look like them, from empty ones, and from those of other things.
    /// </summary>
    Mixed,
}
