using System.Collections.Immutable;

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
            throw new ArgumentException(
                $"{samples.Name} has {samples.Count} samples but {labels.Values.Length} labels: give one label for each sample."
            );
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
        for (var i = 0; i < labels.Length; i++)
            labels[i] = Labels.Values[indices[i]];
        return new(samples, new(labels, Labels.Classes));
    }

    /// <summary>The first samples with their labels.</summary>
    /// <param name="count">How many; all if there are fewer.</param>
    public LabelledDataset First(int count) => count >= Samples.Count ? this : Subset([.. Enumerable.Range(0, count)]);
}

/// <summary>
/// The class of each sample, for evaluation. Training takes it only for objectives with an input of the role <c>[Labels]</c>.
/// </summary>
public sealed class EvaluationLabels
{
    /// <summary>Checks and copies labels.</summary>
    /// <param name="values">The class of each sample, from 0 to below <paramref name="classes"/>.</param>
    /// <param name="classes">Number of classes.</param>
    /// <exception cref="ArgumentException">A label is out of range.</exception>
    public EvaluationLabels(ReadOnlySpan<int> values, int classes)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if ((uint)values[i] >= (uint)classes)
                throw new ArgumentException(
                    $"Label {i} is {values[i]}, expected a class from 0 to {classes - 1}: mend the labels, or raise the number of classes."
                );
        }
        (Values, Classes) = ([.. values], classes);
    }

    /// <summary>The class of each sample, from 0 to below <see cref="Classes"/>.</summary>
    public ImmutableArray<int> Values { get; }

    /// <summary>Number of classes.</summary>
    public int Classes { get; }
}

/// <summary>Data to train on, and data that training never sees.</summary>
/// <param name="Training">Training takes its <see cref="LabelledDataset.Samples"/>.</param>
/// <param name="Test">For evaluation.</param>
public sealed record DataSplits(LabelledDataset Training, LabelledDataset Test);
