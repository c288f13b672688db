using System.Collections.Immutable;

namespace GPC.Data;

/// <summary>The class of each sample, for evaluation only: nothing that trains takes it.</summary>
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
                throw new ArgumentException($"Label {i} is {values[i]}, expected a class from 0 to {classes - 1}: mend the labels, or raise the number of classes.");
        }
        (Values, Classes) = ([.. values], classes);
    }

    /// <summary>The class of each sample, from 0 to below <see cref="Classes"/>.</summary>
    public ImmutableArray<int> Values { get; }

    /// <summary>Number of classes.</summary>
    public int Classes { get; }
}
