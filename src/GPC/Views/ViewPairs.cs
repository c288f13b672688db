using GPC.Layers;
using TorchSharp;

namespace GPC.Views;

/// <summary>Two views, as an invariance term compares them.</summary>
public static class ViewPairs
{
    /// <summary>Two views of each sample, independent of one another.</summary>
    /// <param name="views">What makes them.</param>
    /// <param name="input">The samples; they are not changed.</param>
    /// <param name="generator">What is drawn from, on the CPU.</param>
    public static (Samples First, Samples Second) Pair(this IViews views, Samples input, torch.Generator generator)
    {
        ArgumentNullException.ThrowIfNull(views);
        return (views.Apply(input, generator), views.Apply(input, generator));
    }
}
