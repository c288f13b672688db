namespace GPC.Data;

/// <summary>Data to train on, and data that training never sees.</summary>
/// <param name="Training">Training takes its <see cref="LabelledDataset.Samples"/>.</param>
/// <param name="Test">For evaluation.</param>
public sealed record DataSplits(LabelledDataset Training, LabelledDataset Test);
