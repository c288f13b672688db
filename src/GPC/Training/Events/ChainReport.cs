using GPC.Sampling;

namespace GPC.Training;

/// <summary>How the sampler's chains did in a step.</summary>
/// <param name="Statistics">What their last update saw.</param>
/// <param name="Age">Mean number of updates since each chain started from the domain.</param>
/// <param name="Restarts">How many started afresh.</param>
public sealed record ChainReport(ChainStatistics Statistics, double Age, int Restarts);
