using GPC.Experiments;
using GPC.Views;
using static TorchSharp.torch;

namespace GPC.Tests.Calls;

/// <summary>Calls of generated views, and of the steps that they consist of.</summary>
static class ViewCalls
{
    static readonly IViews[] Candidates =
    [
        new FashionViews(),
        new CifarViews(),
        new MnistViews(),
        new SvhnViews(),
        new GPC.Experiments.ToyViews(),
    ];

    static readonly Generator Generator = new(1);

    static readonly Generator Gone = Ended();

    public static Call Next(Random random)
    {
        if (random.Next(4) == 0)
            return Step(random);
        var views = random.Of(Candidates);
        var name = views.GetType().Name;
        var sample = views.InputShape.ToArray();
        long[] shape = [random.Next(1, 4), .. sample];
        Call Refused(string kind, Func<Tensor> make, params string[] texts) =>
            Call.Wrong($"views: {kind}", () => views.Apply(new GPC.Layers.Samples(make()), Generator), [name, .. texts]);
        switch (random.Next(8))
        {
            case 0:
                var type = random.Of([
                    ScalarType.Int64,
                    ScalarType.Byte,
                    ScalarType.Bool,
                    ScalarType.Float16,
                    ScalarType.BFloat16,
                    ScalarType.ComplexFloat32,
                ]);
                return Refused("type", () => zeros(shape, dtype: type), $"{type}", "Float32");
            case 1:
                return Refused("disposed", () => Wrong.Disposed(shape), "disposed");
            case 2:
                return Refused("device", () => zeros(shape, device: META), "meta");
            case 3:
                return Refused("empty", () => zeros([0, .. sample]), Wrong.Text([0, .. sample]), "at least one");
            case 4:
                return Call.Wrong(
                    "views: disposed generator",
                    () => views.Apply(new GPC.Layers.Samples(rand(shape)), Gone),
                    "generator",
                    "disposed"
                );
            case 5:
                return Call.Right("views: right", () =>
                    views.Apply(
                        new GPC.Layers.Samples(random.Next(2) == 0 ? rand(shape) : rand(shape, dtype: ScalarType.Float64)),
                        Generator
                    )
                );
            default:
                var other = Wrong.Shape(random, shape);
                return other[0] == 0
                    ? Next(random)
                    : Refused("shape", () => zeros(other), Wrong.Text(other), $"(B, {string.Join(", ", sample)})");
        }
    }

    static Call Step(Random random)
    {
        long[] shape = [random.Next(1, 4), random.Of([1L, 3L]), random.Next(4, 9), random.Next(4, 9)];
        var images = rand(shape);
        var text = Wrong.Text(shape);
        return random.Next(10) switch
        {
            0 => Call.Wrong(
                "step: rank",
                () => PixelSteps.Grayscale(images.flatten(1), 0.5, Generator),
                "Grayscale",
                "(B, 3, height, width)"
            ),
            1 => Call.Wrong(
                "step: channels",
                () => ColorJitter.Apply(images.repeat(1, 2, 1, 1), 0.1, 0.1, 0.1, 0.1, 1, Generator),
                "ColorJitter",
                "(B, 3, height, width)"
            ),
            2 => Call.Wrong(
                "step: number",
                () => ColorJitter.Apply(ones(2, 3, 4, 4), 0, 0, 0, 0.7, 1, Generator),
                "ColorJitter",
                "0.7",
                "0.5"
            ),
            3 => Call.Wrong(
                "step: kernel",
                () => GaussianBlur.Apply(images, random.Of([2L, 0L, -1L, 99L]), 0.1, 1, 1, Generator),
                "GaussianBlur",
                "odd"
            ),
            4 => Call.Wrong("step: number", () => PixelSteps.Normalize(images, [0.5, 0.5], [1, 1]), "Normalize", text),
            5 => Call.Wrong("step: number", () => PixelSteps.Cutout(images, random.Next(-3, 1), 0.5, Generator), "Cutout", "1 or more"),
            6 => Call.Wrong("step: type", () => PixelSteps.Solarize(images.to(ScalarType.Byte), 0.5, 0.5, Generator), "Solarize", "Byte"),
            7 => Call.Wrong(
                "step: other images",
                () =>
                {
                    using var geometry = Geometry.Of(images);
                    geometry.Resample(cat([images, images]));
                },
                "Geometry",
                $"{2 * shape[0]} images",
                $"{shape[0]}"
            ),
            8 => Call.Wrong(
                "step: sizes",
                () => Geometry.Of(images).RandomResizedCrop(4, 4, (0.9, 0.1), (1, 1), Generator),
                "RandomResizedCrop"
            ),
            _ => Call.Right("step: right", () => GaussianBlur.Apply(images, 3, 0.1, 1, 0.5, Generator)),
        };
    }

    static Generator Ended()
    {
        var generator = new Generator(1);
        generator.Dispose();
        return generator;
    }
}
