using GPC.Metrics;

namespace GPC.Training;

/// <summary>What was measured on samples that are not trained on.</summary>
/// <param name="Criterion">
/// The weighted sum of the terms but for the generative one, which has no scale: lower is better. It needs no labels, so runs may be chosen by it.
/// </param>
/// <param name="Terms">The terms, unweighted, by name.</param>
/// <param name="Panel">Signs of the three failure modes.</param>
/// <param name="Agreement">How the clusters agree with classes, where there are labels.</param>
public sealed record Evaluation(double Criterion, IReadOnlyDictionary<string, double> Terms, CollapsePanel Panel, Agreement? Agreement);
