using GPC.Data;
using GPC.Layers;
using GPC.Views;
using TorchSharp;

namespace GPC.Cli.Previews;

/// <summary>What <c>gpc views show</c> is asked for.</summary>
/// <param name="Name">The views.</param>
/// <param name="Data">Where the images are; the installed data of that name without it.</param>
/// <param name="Count">Number of samples, if it was given.</param>
/// <param name="Views">Number of views of each.</param>
/// <param name="Seed">Where the draws start.</param>
sealed record Preview(string Name, string? Data, int? Count, int Views, long Seed)
{
    const int Points = 100;
    const int Images = 8;

    /// <summary>The picture, or what is wrong with views or data.</summary>
    public Validated<Picture> Draw() => NamedViews.Find(Name).Bind(views => views.InputShape is [2] ? Validated.Valid(DrawPoints(views)) : DrawImages(views));

    // Views of points are shown on points that are made, moons unless they are circles.
    Picture DrawPoints(IViews views)
    {
        using var scope = torch.NewDisposeScope();
        ToyData data = Name == "circles" ? new Circles() : new Moons();
        using var points = data.Fixed(Count ?? Points, Seed).Samples.All();
        return ScatterSheet.Draw(points, Made(views, points));
    }

    Validated<Picture> DrawImages(IViews views) => SampleImages.Read(Data ?? NamedViews.InstalledData(Name), Name, Count ?? Images).Bind(samples =>
    {
        using var scope = torch.NewDisposeScope();
        var images = new Samples(samples.ToTensor());
        var (found, expected) = (images.Tensor.shape[1..], views.InputShape.ToArray());
        return found.SequenceEqual(expected)
            ? Validated.Valid(ContactSheet.Draw(images, Made(views, images)))
            : Validated.Invalid<Picture>(ValidationError.At("--data", $"samples of shape ({string.Join(", ", found)})", $"({string.Join(", ", expected)}), which {Name} takes", "give the data that these views are for"));
    });

    List<torch.Tensor> Made(IViews views, Samples samples)
    {
        using var generator = new torch.Generator((ulong)Seed);
        return [.. Enumerable.Range(0, Views).Select(_ => views.Apply(samples, generator).Tensor)];
    }
}
