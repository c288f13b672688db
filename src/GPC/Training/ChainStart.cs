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

    /// <summary>
    /// Each chain, with equal chance, at a point of one of the two, or at one whose coordinates are all the same number, drawn uniformly from the domain: an image of one color. Images
    /// <c>(C, H, W)</c> have a fourth start, dead leaves: ellipses and rectangles that hide one another, in colors of the batch's pixels (A. B. Lee, D. Mumford, J. Huang, 2001). Images then are told
    /// from noise, from blurs that look like them, from empty ones, and from those of other things.
    /// </summary>
    Mixed,
}
