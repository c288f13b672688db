using GPC.Configs;

namespace GPC.Training;

/// <summary>How the learning rate, or the sampler's step size, changes over a run.</summary>
[Config]
public sealed partial record ScheduleConfig
{
    /// <summary>Steps over which the rate rises linearly from 0.</summary>
    [NonNegative] public int Warmup { get; init; }

    /// <summary>Share of the rate that is left in the end, reached along half a cosine; 1 keeps it.</summary>
    [Fraction] public double Final { get; init; } = 1;

    /// <summary>Share of the run in which it is reached; the rate stays there then.</summary>
    [Range(0, 1, MinimumExcluded = true)] public double Over { get; init; } = 1;

    /// <summary>What the rate is multiplied with in a step.</summary>
    /// <param name="step">The step, from 1.</param>
    /// <param name="steps">Steps of the whole run.</param>
    public double Factor(int step, int steps)
    {
        if (step <= Warmup) return (double)step / (Warmup + 1);
        var done = steps <= Warmup + 1 ? 1 : Math.Min(1, (step - Warmup - 1.0) / (steps - Warmup - 1) / Over);
        return Final + ((1 - Final) * (1 + Math.Cos(Math.PI * done)) / 2);
    }
}
