using static TorchSharp.torch;

namespace GPC.Views;

// Groups of steps that all move pixels: a choice between their maps, still one resampling.
public sealed partial class Geometry
{
    /// <summary>All steps of a group, or none of them, with a probability.</summary>
    /// <param name="probability">The probability that a sample gets the steps.</param>
    /// <param name="group">The steps; they keep height and width.</param>
    /// <param name="generator">What choices are drawn from.</param>
    public Geometry Apply(double probability, Func<Geometry, Geometry> group, Generator generator) =>
        Choose(nameof(Apply), one => Draws.BernoulliMask(one, probability, generator), [geometry => geometry, group]);

    /// <summary>The steps of one of several groups, each as likely.</summary>
    /// <param name="groups">The steps of each; all give one height and width.</param>
    /// <param name="generator">What choices are drawn from.</param>
    public Geometry OneOf(Func<Geometry, Geometry>[] groups, Generator generator)
    {
        ArgumentNullException.ThrowIfNull(groups);
        return Choose(nameof(OneOf), one => Draws.RandInt(one * groups.Length, generator), groups);
    }

    // Every group draws for all samples; the choice is between the maps.
    Geometry Choose(string step, Func<Tensor, Tensor> choose, Func<Geometry, Geometry>[] groups)
    {
        using (this)
        {
            Checks.Require(groups.Length > 0, step, "no groups", "at least one");
            using var scope = NewDisposeScope();
            var one = ones([Maps.shape[0]], dtype: Maps.dtype, device: Maps.device);
            var choice = choose(one).to(Maps.dtype);
            var made = Array.ConvertAll(groups, group => group(Unmoved(one, Height, Width)));
            var maps = made[0].Maps;
            for (var index = 1; index < made.Length; index++)
            {
                Checks.Require(
                    (made[index].Height, made[index].Width) == (made[0].Height, made[0].Width),
                    step,
                    $"groups that give {made[0].Height} x {made[0].Width} and {made[index].Height} x {made[index].Width}",
                    "one size"
                );
                maps = Draws.Where(choice.eq(index), made[index].Maps, maps);
            }
            return new(
                Maps.bmm(maps).MoveToOuterDisposeScope(),
                made[0].Height,
                made[0].Width,
                inside && made.All(geometry => geometry.inside)
            );
        }
    }
}
