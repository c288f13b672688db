using GPC.Configs;

namespace GPC.Training;

/// <summary>
/// What keeps the training of an energy-based model from diverging (Y. Du and I. Mordatch, "Implicit Generation and Generalization in
/// Energy-Based Models", 2019; W. Grathwohl et al., 2020).
/// </summary>
[Config]
public sealed partial record SafeguardConfig
{
    /// <summary>
    /// Weight of the mean squared energy of the logits that the objective takes of the data and, where they are drawn, of samples of the
    /// model, which keeps energies near 0. Of methods without such an input, such as DINO, nothing is penalized.
    /// </summary>
    [NonNegative]
    public double EnergyPenalty { get; init; }

    /// <summary>
    /// Standard deviation of the noise that is added to the data, so that its density is smooth. It may lead out of the sampler's domain.
    /// </summary>
    [NonNegative]
    public double InputNoise { get; init; }

    /// <summary>Size of the loss above which a run counts as diverged, as it does where the loss is not a number.</summary>
    [Positive]
    public double LossLimit { get; init; } = 1e6;

    /// <summary>Steps between the states in memory to which a diverged run is rolled back.</summary>
    [Range(1, 1_000_000)]
    public int KeepEvery { get; init; } = 500;

    /// <summary>How often a run may be rolled back before it ends.</summary>
    [NonNegative]
    public int Rollbacks { get; init; } = 3;

    /// <summary>What the learning rate is multiplied with at each.</summary>
    [Range(0, 1, MinimumExcluded = true)]
    public double RateAfterRollback { get; init; } = 0.5;
}
