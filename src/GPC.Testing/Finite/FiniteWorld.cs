using GPC.Terms;

namespace GPC.Testing;

/// <summary>
/// Data and a model on a domain of few points: pairs of a point and its view, whose distribution is the data's, and the exact values of the
/// bound that is trained with. Logarithms are natural.
/// </summary>
/// <param name="Model">The model.</param>
/// <param name="Data">The points of the data; a point may occur several times.</param>
/// <param name="Views">The view of each, a point too.</param>
public sealed record FiniteWorld(FiniteModel Model, IReadOnlyList<int> Data, IReadOnlyList<int> Views)
{
    /// <summary>The logits of the data, as the terms of an objective take them.</summary>
    public Logits DataLogits => new(Grids.Rows(Model.Logits, Data));

    /// <summary>The logits of the views.</summary>
    public Logits ViewLogits => new(Grids.Rows(Model.Logits, Views));

    /// <summary>The logits of all points: what an exact expectation under the model is taken over.</summary>
    public Logits AllLogits => new(Model.Logits);

    /// <summary>The data's probability of each point.</summary>
    public double[] Density() => [.. Enumerable.Range(0, Model.Points).Select(point => Data.Count(x => x == point) / (double)Data.Count)];

    /// <summary><c>L_GEN = E_p log p_model(x)</c>, exact.</summary>
    public double Generative => Data.Average(Model.LogDensity);

    /// <summary>
    /// <c>E_p [log p_model(x) - KL(p(.|x') || p(.|x))]</c>, the exact evidence lower bound with the posteriors of the views.
    /// </summary>
    public double EvidenceLowerBound =>
        Data.Zip(Views, (x, view) => Model.LogDensity(x) - Distributions.Divergence(Model.Posterior(view), Model.LogPosterior(x)))
            .Average();

    /// <summary>The mean posterior.</summary>
    public double[] MeanPosterior() =>
        [.. Enumerable.Range(0, Model.Clusters).Select(cluster => Data.Average(x => Model.Posterior(x)[cluster]))];

    /// <summary>The logits as a table, and the pairs.</summary>
    public override string ToString() =>
        $"{Model}\npairs of data and view: {string.Join("  ", Data.Zip(Views, (x, view) => $"{x}-{view}"))}";
}
