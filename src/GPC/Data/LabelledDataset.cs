namespace GPC.Data;

/// <summary>Samples with the class of each. Training takes <see cref="Samples"/>; only evaluation takes the whole.</summary>
public sealed record LabelledDataset
{
    /// <summary>Puts samples and labels together.</summary>
    /// <param name="samples">The samples.</param>
    /// <param name="labels">One label for each.</param>
    /// <exception cref="ArgumentException">Their numbers differ.</exception>
    public LabelledDataset(Dataset samples, EvaluationLabels labels)
    {
        ArgumentNullException.ThrowIfNull(samples);
        ArgumentNullException.ThrowIfNull(labels);
        if (samples.Count != labels.Values.Length)
            throw new ArgumentException($"{samples.Name} has {samples.Count} samples but {labels.Values.Length} labels: give one label for each sample.");
        (Samples, Labels) = (samples, labels);
    }

    /// <summary>The samples alone, as training takes them.</summary>
    public Dataset Samples { get; }

    /// <summary>The class of each sample.</summary>
    public EvaluationLabels Labels { get; }

    /// <summary>The same under another name.</summary>
    /// <param name="name">What the samples are called in messages.</param>
    public LabelledDataset Named(string name) => new(Samples.Named(name), Labels);

    /// <summary>Some samples with their labels.</summary>
    /// <param name="indices">Which, from 0 to below the number of samples.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such sample.</exception>
    public LabelledDataset Subset(ReadOnlySpan<int> indices)
    {
        var samples = Samples.Subset(indices);
        var labels = new int[indices.Length];
        for (var i = 0; i < labels.Length; i++) labels[i] = Labels.Values[indices[i]];
        return new(samples, new(labels, Labels.Classes));
    }

    /// <summary>The first samples with their labels.</summary>
    /// <param name="count">How many; all if there are fewer.</param>
    public LabelledDataset First(int count) => count >= Samples.Count ? this : Subset([.. Enumerable.Range(0, count)]);
}
