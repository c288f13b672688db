using GPC.Configs;

namespace GPC.Sampling;

/// <summary>How the learning rate, or the sampler's step size, changes over a run.</summary>
[Config]
public sealed partial record ScheduleConfig
{
    // So that no drop comes a step late: (29.0 / 100) * 100 is below 29.
    const double Rounding = 1e-9;

    /// <summary>Steps over which the rate rises linearly from 0.</summary>
    [NonNegative]
    public int Warmup { get; init; }

    /// <summary>How the rate changes after that.</summary>
    public ScheduleShape Shape { get; init; } = ScheduleShape.Cosine;

    /// <summary>Share of the rate that is left in the end; 1 keeps it.</summary>
    [Fraction]
    public double Final { get; init; } = 1;

    /// <summary>Share of the run in which it is reached; the rate stays there then.</summary>
    [Range(0, 1, MinimumExcluded = true)]
    public double Over { get; init; } = 1;

    /// <summary>Drops of the shape step, equally far apart; the last one reaches the end.</summary>
    [Range(1, 1_000)]
    public int Drops { get; init; } = 3;

    /// <summary>What the rate is multiplied with in a step.</summary>
    /// <param name="step">The step, from 1.</param>
    /// <param name="steps">Steps of the whole run.</param>
    public double Factor(int step, int steps)
    {
        if (step <= Warmup)
            return (double)step / (Warmup + 1);
        var done = steps <= Warmup + 1 ? 1 : Math.Min(1, (step - Warmup - 1.0) / (steps - Warmup - 1) / Over);
        return Shape switch
        {
            ScheduleShape.Linear => Final + ((1 - Final) * (1 - done)),
            ScheduleShape.Exponential => Math.Pow(Final, done),
            ScheduleShape.Step => Math.Pow(Final, Math.Floor((done * Drops) + Rounding) / Drops),
            _ => Final + ((1 - Final) * (1 + Math.Cos(Math.PI * done)) / 2),
        };
    }

    [Rule("by ratios the rate can't fall to 0", Fix = "raise final above 0, or use the shape cosine or linear")]
    static bool CanBeReached(ScheduleConfig schedule) =>
        schedule.Final > 0 || (schedule.Shape != ScheduleShape.Exponential && schedule.Shape != ScheduleShape.Step);
}

/// <summary>
/// How the rate gets from 1 to the share <c>F</c> that is left in the end, over the part <c>p</c> of the way, from 0 to 1.
/// </summary>
public enum ScheduleShape
{
    /// <summary>
    /// Along half a cosine, <c>F + (1 - F) (1 + cos(pi p)) / 2</c> (I. Loshchilov and F. Hutter, "SGDR", 2017, without restarts).
    /// </summary>
    Cosine,

    /// <summary>Along a line, <c>F + (1 - F) (1 - p)</c>.</summary>
    Linear,

    /// <summary>By the same ratio in every step, <c>F^p</c>.</summary>
    Exponential,

    /// <summary>
    /// By the same ratio in each of <c>D</c> drops that are equally far apart, <c>F^(floor(p D) / D)</c>. The last one is at the end of the
    /// way.
    /// </summary>
    Step,
}
