using GPC.Data;
using GPC.Reports;
using GPC.Views;
using TorchSharp;

namespace GPC.Cli.Previews;

/// <summary>What <c>gpc views show</c> is asked for.</summary>
/// <param name="Name">The views.</param>
/// <param name="Data">The samples; those that the views are named after without it.</param>
/// <param name="Count">Number of samples, if it was given.</param>
/// <param name="Views">Number of views of each.</param>
/// <param name="Seed">The seed of the random numbers.</param>
sealed record Preview(string Name, string? Data, int? Count, int Views, long Seed)
{
    const int Points = 100;
    const int Images = 8;

    /// <summary>The picture, or what is wrong with views or data.</summary>
    public Validated<Picture> Draw() =>
        NamedViews.Find(Name).Bind(views => NamedData.Find(Data ?? Name, views.InputShape[0]).Bind(data => Draw(views, data)));

    Validated<Picture> Draw(IViews views, Dataset data)
    {
        var expected = views.InputShape.ToArray();
        if (!data.SampleShape.SequenceEqual(expected))
            return Validated.Invalid<Picture>(
                ValidationError.At(
                    "--data",
                    $"samples of shape ({string.Join(", ", data.SampleShape)})",
                    $"({string.Join(", ", expected)}), which {Name} takes",
                    "give the data that these views are for"
                )
            );
        if (expected is not ([2] or [1 or 3, _, _]))
            return Validated.Invalid<Picture>(
                ValidationError.At(
                    "views",
                    $"samples of shape ({string.Join(", ", expected)})",
                    "points (2) or images (1 or 3, height, width)",
                    "only these can be drawn"
                )
            );

        using var scope = torch.NewDisposeScope();
        using var generator = new torch.Generator((ulong)Seed);
        using var samples = data.Slice(0, Math.Min(Count ?? (expected.Length == 1 ? Points : Images), data.Count));
        var made = Enumerable.Range(0, Views).Select(_ => views.Apply(samples, generator).Tensor).ToList();
        return Validated.Valid(expected.Length == 1 ? ScatterSheet.Draw(samples, made) : ContactSheet.Draw(samples, made));
    }
}
