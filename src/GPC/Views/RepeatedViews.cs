using GPC.Layers;
using TorchSharp;

namespace GPC.Views;

/// <summary>Views of views: the same change several times over. Gaussian noise grows with the root of the times.</summary>
/// <param name="views">What makes a view; views have the shape of samples.</param>
/// <param name="times">How often; views are the samples themselves at 0.</param>
sealed class RepeatedViews(IViews views, int times) : IViews
{
    public ReadOnlySpan<long> InputShape => views.InputShape;

    public ReadOnlySpan<long> OutputShape => views.OutputShape;

    public Samples Apply(Samples input, torch.Generator generator)
    {
        var view = input;
        for (var time = 0; time < times; time++) view = views.Apply(view, generator);
        return view;
    }
}
