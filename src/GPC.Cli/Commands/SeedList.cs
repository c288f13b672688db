using System.Collections.Immutable;
using System.Globalization;

namespace GPC.Cli.Commands;

/// <summary>Seeds as the command line gives them: <c>1-5</c>, <c>1,2,7</c>.</summary>
static class SeedList
{
    const int MaxSeeds = 10_000;

    public static Validated<ImmutableArray<long>> Parse(string text) =>
        Validated
            .All(text.Split(',', StringSplitOptions.TrimEntries).Select(Part))
            .Map(parts => parts.SelectMany(part => part).Distinct().ToImmutableArray());

    static Validated<ImmutableArray<long>> Part(string part)
    {
        var bounds = part.Split('-')
            .Select(bound => long.TryParse(bound, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1)
            .ToArray();
        return bounds is [>= 0] || (bounds is [>= 0, >= 0] && bounds[0] <= bounds[1] && bounds[1] - bounds[0] < MaxSeeds)
            ? Validated.Valid(
                Enumerable.Range(0, (int)(bounds[^1] - bounds[0]) + 1).Select(offset => bounds[0] + offset).ToImmutableArray()
            )
            : Validated.Invalid<ImmutableArray<long>>(
                ValidationError.At(
                    "--seeds",
                    part.Length == 0 ? "nothing" : part,
                    $"a number, or a range of at most {MaxSeeds} as in 1-5",
                    "write --seeds 1-5"
                )
            );
    }
}
