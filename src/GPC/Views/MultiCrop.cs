using GPC.Layers;
using TorchSharp;

namespace GPC.Views;

/// <summary>
/// Several views of each sample: a few of most of it and more, smaller ones, of parts of it (Caron et al., Unsupervised Learning of Visual
/// Features by Contrasting Cluster Assignments, 2020). Codes and teachers see the global ones, the others are compared with them.
/// </summary>
public sealed class MultiCrop
{
    readonly IReadOnlyList<IViews> globals;
    readonly IReadOnlyList<IViews> locals;

    /// <summary>Two global views of one kind, as SwAV has them, and local ones.</summary>
    /// <param name="globals">Makes each of the two global views.</param>
    /// <param name="locals">Makes each of the local views.</param>
    /// <param name="localCount">How many local views there are, 0 or more.</param>
    /// <exception cref="ArgumentException">They are for samples of different shapes.</exception>
    public MultiCrop(IViews globals, IViews locals, int localCount)
        : this([globals, globals], [.. Enumerable.Repeat(locals, localCount)]) { }

    /// <summary>Views that may all differ, as DINO's global ones do.</summary>
    /// <param name="globals">What makes each global view, at least one.</param>
    /// <param name="locals">What makes each local view.</param>
    /// <exception cref="ArgumentException">They are for samples of different shapes, or the views of one list are.</exception>
    public MultiCrop(IReadOnlyList<IViews> globals, IReadOnlyList<IViews> locals)
    {
        ArgumentNullException.ThrowIfNull(globals);
        ArgumentNullException.ThrowIfNull(locals);
        Checks.Require(globals.Count > 0, nameof(MultiCrop), "no global views", "at least one");
        (this.globals, this.locals) = (globals, locals);
        var first = globals[0];
        foreach (var views in globals.Concat(locals))
            Require(views.InputShape, first.InputShape, views, "samples");
        foreach (var list in new[] { globals, locals })
        {
            foreach (var views in list)
                Require(views.OutputShape, list[0].OutputShape, views, "views");
        }
    }

    /// <summary>Views of each sample, all independent of one another.</summary>
    /// <param name="input">The samples; they are not changed.</param>
    /// <param name="generator">The random generator, on the CPU.</param>
    public Crops Apply(Samples input, torch.Generator generator) =>
        new([.. globals.Select(views => views.Apply(input, generator))], [.. locals.Select(views => views.Apply(input, generator))]);

    static void Require(ReadOnlySpan<long> found, ReadOnlySpan<long> expected, IViews views, string what) =>
        Checks.Require(
            found.SequenceEqual(expected),
            nameof(MultiCrop),
            $"{views.GetType().Name} with {what} {Shapes.Text(found)}",
            $"{what} {Shapes.Text(expected)} as the first has"
        );
}
