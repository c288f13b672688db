using GPC.Layers;
using TorchSharp;

namespace GPC.Views;

/// <summary>Samples as they are, in place of views of them.</summary>
/// <param name="views">What makes views of such samples.</param>
sealed class Unchanged(IViews views) : IViews
{
    public ReadOnlySpan<long> InputShape => views.InputShape;

    public ReadOnlySpan<long> OutputShape => views.InputShape;

    public Samples Apply(Samples input, torch.Generator generator) => input;
}
