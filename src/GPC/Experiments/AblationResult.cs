using GPC.Training;

namespace GPC.Experiments;

/// <summary>What a run of an ablation ended with.</summary>
/// <param name="Variant">The variant.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Restart">Which of the runs with this variant and seed, from 1.</param>
/// <param name="Ended">How it ended; null where nothing was trained.</param>
/// <param name="Evaluation">The last evaluation on test data; null where the run diverged or ended before one, and where nothing was trained.</param>
/// <param name="Agreement">How the clusters agree with classes; null where there are none, or the run diverged.</param>
/// <param name="Rank">What runs of the same variant and seed are ordered by, without labels (<see cref="Ranking"/>): the lowest is the best, infinity that of a run that diverged; null where there is one only.</param>
/// <param name="Duration">How long it took.</param>
public sealed record AblationResult(Variant Variant, long Seed, int Restart, TrainingEnded? Ended, Evaluation? Evaluation, Agreement? Agreement, double? Rank, TimeSpan Duration);
