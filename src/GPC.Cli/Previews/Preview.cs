using GPC.Layers;
using TorchSharp;

namespace GPC.Cli.Previews;

/// <summary>What <c>gpc views show</c> is asked for.</summary>
/// <param name="Name">The views.</param>
/// <param name="Data">Where the samples are; the installed data of that name without it.</param>
/// <param name="Samples">Number of samples.</param>
/// <param name="Views">Number of views of each.</param>
/// <param name="Seed">Where the draws start.</param>
sealed record Preview(string Name, string? Data, int Samples, int Views, long Seed)
{
    /// <summary>The picture, or what is wrong with views or data.</summary>
    public Validated<Picture> Draw() => NamedViews.Find(Name).Bind(views => SampleImages.Read(Data ?? NamedViews.InstalledData(Name), Name, Samples).Bind(samples =>
    {
        using var scope = torch.NewDisposeScope();
        var images = new Samples(samples.ToTensor());
        var (found, expected) = (images.Tensor.shape[1..], views.InputShape.ToArray());
        if (!found.SequenceEqual(expected))
            return Validated.Invalid<Picture>(ValidationError.At("--data", $"samples of shape ({string.Join(", ", found)})", $"({string.Join(", ", expected)}), which {Name} takes", "give the data that these views are for"));

        using var generator = new torch.Generator((ulong)Seed);
        return Validated.Valid(ContactSheet.Draw(images, [.. Enumerable.Range(0, Views).Select(_ => views.Apply(images, generator).Tensor)]));
    }));
}
