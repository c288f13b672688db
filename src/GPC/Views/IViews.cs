using GPC.Layers;
using TorchSharp;

namespace GPC.Views;

/// <summary>Makes views of samples: the same content, changed at random. Classes with <see cref="ViewsAttribute"/> do.</summary>
public interface IViews
{
    /// <summary>The shape of one sample, without the batch.</summary>
    ReadOnlySpan<long> InputShape { get; }

    /// <summary>The shape of one view, without the batch.</summary>
    ReadOnlySpan<long> OutputShape { get; }

    /// <summary>A view of each sample, each with draws of its own. The same generator state gives the same views.</summary>
    /// <param name="input">The samples; they are not changed.</param>
    /// <param name="generator">What is drawn from, on the CPU.</param>
    Samples Apply(Samples input, torch.Generator generator);
}
