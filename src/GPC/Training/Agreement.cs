namespace GPC.Training;

/// <summary>How clusters agree with classes.</summary>
/// <param name="Nmi">Normalized mutual information, from 0 to 1.</param>
/// <param name="Accuracy">Share of samples in the cluster of their class, under the best matching.</param>
/// <param name="Ari">Adjusted Rand index.</param>
public readonly record struct Agreement(double Nmi, double Accuracy, double Ari);
