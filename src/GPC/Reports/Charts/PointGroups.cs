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
