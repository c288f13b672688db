using System.ComponentModel;
using GPC.Layers;

namespace GPC.Views;

/// <summary>What generated views call besides the steps.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Shapes
{
    /// <summary>Refuses samples of another shape than was declared.</summary>
    /// <param name="input">The samples.</param>
    /// <param name="shape">The shape of one, without the batch.</param>
    /// <param name="views">The class that gets them.</param>
    /// <exception cref="ArgumentException">They have another shape, there are none, or they are not numbers of a floating type.</exception>
    public static void Require(Samples input, ReadOnlySpan<long> shape, string views)
    {
        Checks.Batch(input.Tensor, views);
        var found = input.Tensor.shape;
        Checks.Require(
            found.Length == shape.Length + 1 && found.AsSpan(1).SequenceEqual(shape),
            views, $"samples of shape ({string.Join(", ", found)})", Text(shape));
    }

    /// <summary>A shape as it is shown to people: <c>(B, 1, 28, 28)</c>.</summary>
    internal static string Text(ReadOnlySpan<long> shape) => $"(B, {string.Join(", ", shape.ToArray())})";
}
