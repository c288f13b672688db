using GPC.Data;

namespace GPC.Experiments;

/// <summary>What an experiment trains and tests on.</summary>
/// <param name="Train">Samples to train on, without labels.</param>
/// <param name="Test">Other samples, with labels for evaluation.</param>
/// <param name="TrainLabels">Labels of the samples to train on, for probes of what was learned.</param>
public sealed record ExperimentData(Dataset Train, LabelledDataset Test, EvaluationLabels TrainLabels);
