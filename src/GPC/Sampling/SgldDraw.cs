using static TorchSharp.torch;

namespace GPC.Sampling;

/// <summary>Samples of the model, and how the chains did that drew them.</summary>
/// <param name="Samples">The samples <c>(count, ...)</c>.</param>
/// <param name="Statistics">What the last update saw.</param>
/// <param name="Age">Mean number of updates since each chain started from the domain.</param>
/// <param name="Restarts">How many chains started afresh in this draw.</param>
public sealed record SgldDraw(Tensor Samples, ChainStatistics Statistics, double Age, int Restarts) : IDisposable
{
    /// <summary>Frees the samples.</summary>
    public void Dispose() => Samples.Dispose();
}
