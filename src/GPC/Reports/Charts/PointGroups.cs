using System.Text.Json.Nodes;
using static TorchSharp.torch;

namespace GPC.Reports;

/// <summary>Points in the plane as groups for a chart.</summary>
static class PointGroups
{
    /// <summary>The most points that a chart shows.</summary>
    public const int Most = 2_000;

    /// <summary>A group for each number that points have.</summary>
    /// <param name="points">Points <c>(B, 2)</c>.</param>
    /// <param name="groups">The group of each.</param>
    /// <param name="word">What a group is called, before its number.</param>
    /// <param name="colors">The colour of each group, by its number; the number itself without it.</param>
    public static JsonArray Of(Tensor points, IReadOnlyList<int> groups, string word, IReadOnlyDictionary<int, int>? colors = null)
    {
        var values = Values(points);
        return
        [
            .. groups
                .Select((group, index) => (group, index))
                .GroupBy(one => one.group, one => one.index)
                .OrderBy(group => group.Key)
                .Select(group =>
                    Group($"{word} {group.Key}", colors is null ? group.Key : colors.GetValueOrDefault(group.Key, -1), values, [.. group])
                ),
        ];
    }

    /// <summary>All points as one group, without a colour of its own.</summary>
    public static JsonArray One(Tensor points, string name) =>
        [Group(name, -1, Values(points), [.. Enumerable.Range(0, (int)points.shape[0])])];

    /// <summary>Numbers of points, evenly over all where there are more than are shown.</summary>
    public static int[] Shown(int count, int most = Most) =>
        count <= most ? [.. Enumerable.Range(0, count)] : [.. Enumerable.Range(0, most).Select(index => (int)((long)index * count / most))];

    static JsonObject Group(string name, int color, float[] values, int[] indices) =>
        new()
        {
            ["name"] = name,
            ["color"] = color,
            ["x"] = ChartList.Numbers(indices.Select(index => Rounded(values[2 * index]))),
            ["y"] = ChartList.Numbers(indices.Select(index => Rounded(values[(2 * index) + 1]))),
        };

    static float[] Values(Tensor points)
    {
        using var plain = points.detach().to(ScalarType.Float32).contiguous();
        return plain.data<float>().ToArray();
    }

    // A thousandth of what a screen shows.
    static double Rounded(float value) => Math.Round(value, 4);
}

/// <summary>Principal components: the plane in which points vary most.</summary>
/// <param name="Points">The points in that plane <c>(B, 2)</c>.</param>
/// <param name="Shares">Shares of the variance along its two axes.</param>
sealed record Projection(Tensor Points, (double First, double Second) Shares)
{
    /// <summary>Projects points.</summary>
    /// <param name="points">Points <c>(B, dimension)</c>, B at least 1.</param>
    public static Projection Of(Tensor points)
    {
        using var noGrad = no_grad();
        using var scope = NewDisposeScope();
        var centred = points.to(ScalarType.Float64) - points.to(ScalarType.Float64).mean([0], keepdim: true);
        var (variances, axes) = linalg.eigh(centred.transpose(0, 1).mm(centred));
        var all = Math.Max(variances.sum().item<double>(), double.Epsilon);
        var (first, second) = (Axis(variances, axes, 1), Axis(variances, axes, 2));
        return new(
            stack([centred.mv(first.Axis), centred.mv(second.Axis)], 1).MoveToOuterDisposeScope(),
            (first.Variance / all, second.Variance / all)
        );
    }

    // Eigenvalues ascend. An axis has no direction of its own: its largest coordinate is made positive.
    static (Tensor Axis, double Variance) Axis(Tensor variances, Tensor axes, int fromEnd)
    {
        var dimension = axes.shape[0];
        if (dimension < fromEnd)
            return (zeros(dimension, ScalarType.Float64), 0);
        var axis = axes.select(1, dimension - fromEnd);
        var largest = axis[axis.abs().argmax().item<long>()].item<double>();
        return (largest < 0 ? -axis : axis, Math.Max(0, variances[dimension - fromEnd].item<double>()));
    }
}
