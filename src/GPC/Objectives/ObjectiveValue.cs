using static TorchSharp.torch;

namespace GPC.Objectives;

/// <summary>The value of an objective.</summary>
/// <param name="Total">The weighted sum of the terms, a tensor without dimensions that knows its gradient.</param>
/// <param name="Terms">The terms, unweighted, in the order of <see cref="Objective.Terms"/>.</param>
public sealed record ObjectiveValue(Tensor Total, IReadOnlyList<double> Terms) : IDisposable
{
    /// <summary>Disposes the total.</summary>
    public void Dispose() => Total.Dispose();
}
