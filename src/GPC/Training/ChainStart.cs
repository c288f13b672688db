namespace GPC.Training;

/// <summary>Where chains of the sampler start afresh.</summary>
public enum ChainStart
{
    /// <summary>At points drawn uniformly from the domain.</summary>
    Uniform,

    /// <summary>
    /// At points of the normal distribution with mean and covariance of the batch, clamped to the domain: the energy then learns what lies near the data, not only what tells it from noise
    /// (after the informative initialization of X. Yang and S. Ji, "JEM++", 2021).
    /// </summary>
    Gaussian,

    /// <summary>Each chain at one of the two, with equal chance.</summary>
    Mixed,
}
