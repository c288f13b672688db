using Augmentations;
using GPC.Benchmarks.HandWritten;
using GPC.Layers;
using static TorchSharp.torch;

namespace GPC.Benchmarks;

/// <summary>
/// Crop, affine map and noise for 256 gray images of 28 x 28: against the same sample by sample, by hand and in Python, by torch's
/// operations and by torchvision.
/// </summary>
static class ViewsBenchmarks
{
    public static IEnumerable<Benchmark> All =>
        [
            new("views-per-sample", "us", 1, 6, Batched, OneByOne, "torch"),
            new("views-torchvision", "us", 1, 6, Batched, OneByOne, "torchvision"),
        ];

    static Func<double> Batched()
    {
        var views = new ClothesViews();
        var generator = new Generator(1);
        var images = new Samples(rand([256, 1, 28, 28], generator: generator));
        return () => Stopwatches.Microseconds(50, () => views.Apply(images, generator).Dispose());
    }

    static Func<double> OneByOne()
    {
        var images = rand([256, 1, 28, 28]);
        return () => Stopwatches.Microseconds(2, () => HandWrittenViews.Clothes(images).Dispose());
    }
}
