namespace GPC.Data;

/// <summary>Puts what was read from files together.</summary>
static class LabelFile
{
    /// <summary>Samples with their labels, if there are as many, and each label is a class.</summary>
    /// <param name="path">The file that has the labels.</param>
    /// <param name="samples">The samples.</param>
    /// <param name="labels">The labels.</param>
    /// <param name="classes">Number of classes.</param>
    public static Validated<LabelledDataset> Join(string path, Dataset samples, ReadOnlySpan<int> labels, int classes)
    {
        if (labels.Length != samples.Count)
            return DataFile.Wrong<LabelledDataset>(path, $"{labels.Length} labels", $"{samples.Count}, one for each sample of {samples.Name}", "use the two files that belong together");
        for (var i = 0; i < labels.Length; i++)
        {
            if ((uint)labels[i] >= (uint)classes)
                return DataFile.Wrong<LabelledDataset>(path, $"label {labels[i]} of sample {i}", $"a class from 0 to {classes - 1}", "use the labels of this data, or another number of classes");
        }
        return Validated.Valid(new LabelledDataset(samples, new(labels, classes)));
    }
}
