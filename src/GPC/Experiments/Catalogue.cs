using GPC.Data;

namespace GPC.Experiments;

/// <summary>The experiments that ship with the library.</summary>
public static class Catalogue
{
    const int TestPoints = 2_000;

    /// <summary>All experiments.</summary>
    public static IReadOnlyList<Experiment> All { get; } =
    [
        new(
            "moons",
            Configs.Moons,
            new ToyViews(),
            () => new ToyClusterer(),
            () => new ToyEncoder(),
            config => Points(new Moons(config.Points.Noise), config)
        ),
        new(
            "circles",
            Configs.Circles,
            new ToyViews(),
            () => new ToyClusterer(),
            () => new ToyEncoder(),
            config => Points(new Circles(config.Points.Noise), config)
        ),
        new(
            "fashion-mnist",
            Configs.FashionMnist,
            new FashionViews(),
            () => new GreyImageClusterer(),
            () => new GreyImageEncoder(),
            _ => Images("fashion-mnist")
        ),
        new("mnist", Configs.Mnist, new MnistViews(), () => new GreyImageClusterer(), () => new GreyImageEncoder(), _ => Images("mnist")),
        new(
            "cifar10",
            Configs.Cifar10,
            new CifarViews(),
            () => new ColorImageClusterer(10, 128),
            () => new ColorImageEncoder(128),
            _ => Images("cifar10")
        ),
        new(
            "cifar100",
            Configs.Cifar100,
            new CifarViews(),
            () => new ColorImageClusterer(100, 128),
            () => new ColorImageEncoder(128),
            _ => Images("cifar100")
        ),
        new(
            "svhn",
            Configs.Svhn,
            new SvhnViews(),
            () => new ColorImageClusterer(10, 128),
            () => new ColorImageEncoder(128),
            _ => Images("svhn")
        ),
    ];

    /// <summary>An experiment by its name.</summary>
    /// <param name="name">The name.</param>
    public static Validated<Experiment> Find(string name) =>
        All.FirstOrDefault(experiment => experiment.Name == name) is { } found
            ? Validated.Valid(found)
            : Validated.Invalid<Experiment>(
                ValidationError.At("experiment", name, string.Join(", ", All.Select(experiment => experiment.Name)), "use one of these")
            );

    static Validated<ExperimentData> Images(string name) =>
        DataCatalogue.Load(name).Map(splits => new ExperimentData(splits.Training.Samples, splits.Test, splits.Training.Labels));

    static Validated<ExperimentData> Points(ToyData data, ExperimentConfig config)
    {
        var seed = config.Points.Seed ?? config.Training.Seed;
        var train = data.Fixed(config.Points.Count, seed);
        return Validated.Valid(new ExperimentData(train.Samples, data.Fixed(TestPoints, seed + 1_000_000), train.Labels));
    }
}
