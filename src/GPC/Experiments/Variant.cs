using GPC.Objectives;
using GPC.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace GPC.Experiments;

// Terms are left out on purpose, to show what each is for.
#pragma warning disable GPC2012

/// <summary>
/// A way to train an experiment: the whole objective, the objective with terms left out, or another method. Backbone, data, views and steps
/// are the same.
/// </summary>
/// <param name="Name">What it is called on the command line.</param>
/// <param name="Shows">What is to be expected of it.</param>
public sealed record Variant(string Name, string Shows)
{
    // Networks divide products of embeddings and prototypes by this; methods that expect the products get their temperatures divided by it.
    const double NetworkTemperature = 0.1;

    /// <summary>All three terms.</summary>
    public static Variant Full { get; } = new("full", "all three terms");

    /// <summary>k-means on the samples themselves: nothing is trained.</summary>
    public static Variant KMeans { get; } = new("k-means", "k-means on the samples: nothing is trained");

    /// <summary>The objective and what is left of it without some of its terms.</summary>
    public static IReadOnlyList<Variant> Ablations { get; } =
    [
        Full,
        new("no-gen", "without the generative term: representation collapse (F1)") { Weights = weights => weights with { Generative = 0 } },
        new("no-inv", "without invariance: assignments permuted across instances (F3)")
        {
            Weights = weights => weights with { Invariance = 0 },
        },
        new("no-prior", "without uniformity: cluster collapse (F2)") { Weights = weights => weights with { Uniformity = 0 } },
        new("gen", "the generative term alone, JEM without labels")
        {
            Weights = weights => weights with { Invariance = 0, Uniformity = 0 },
        },
    ];

    /// <summary>Other methods.</summary>
    public static IReadOnlyList<Variant> Baselines { get; } =
    [
        new("gedi-nogen", "as its author published it: no generative term, uniformity as a sum")
        {
            Weights = _ => new() { Generative = 0 },
            Method = (_, _, _) =>
                Training.Method.Of(new GediWithoutGenerativeWeights(), new GediWithoutGenerativeOptions { Temperature = 1 }),
        },
        new("swav", "swapped prediction of balanced codes, with a queue")
        {
            Weights = NotSampled,
            Method = (_, network, config) =>
                new SwavMethod(
                    config.Training.Clusters,
                    queue: 4 * config.Training.BatchSize,
                    epsilon: 0.05 / NetworkTemperature,
                    temperature: 0.1 / NetworkTemperature,
                    device: Outputs.DeviceOf(network)
                ),
        },
        new("dino", "a momentum teacher whose posteriors are centered and sharpened")
        {
            Weights = NotSampled,
            Method = (experiment, network, config) =>
                new DinoMethod(
                    network,
                    experiment.Initialised(config.Training.Seed).to(Outputs.DeviceOf(network)),
                    config.Training.Clusters,
                    studentTemperature: 0.1 / NetworkTemperature,
                    teacherTemperature: 0.04 / NetworkTemperature
                ),
        },
        new("barlow-twins", "embeddings with uncorrelated coordinates, then k-means")
        {
            Weights = NotSampled,
            IsEncoder = true,
            Method = (_, _, _) => Training.Method.Of(new BarlowTwinsWeights()),
        },
        new("mutual-information", "invariant information clustering (IIC)")
        {
            Weights = NotSampled,
            Method = (_, _, _) => Training.Method.Of(new InvariantInformationWeights()),
        },
        KMeans,
    ];

    /// <summary>All variants.</summary>
    public static IReadOnlyList<Variant> All { get; } = [.. Ablations, .. Baselines];

    /// <summary>Whether anything is trained.</summary>
    public bool IsTrained => this != KMeans;

    /// <summary>Whether the network is the experiment's encoder, without prototypes.</summary>
    public bool IsEncoder { get; private init; }

    Func<TriadWeights, TriadWeights> Weights { get; init; } = weights => weights;

    Func<Experiment, nn.Module<Tensor, Tensor>, ExperimentConfig, Method> Method { get; init; } =
        (_, _, config) => Training.Method.Of(config.Weights);

    /// <summary>A variant by its name.</summary>
    /// <param name="name">The name.</param>
    public static Validated<Variant> Find(string name) =>
        All.FirstOrDefault(variant => variant.Name == name) is { } found
            ? Validated.Valid(found)
            : Validated.Invalid<Variant>(
                ValidationError.At("variant", name, string.Join(", ", All.Select(variant => variant.Name)), "use one of these")
            );

    /// <summary>Settings with this variant's weights.</summary>
    /// <param name="config">The settings of the full objective.</param>
    public ExperimentConfig Apply(ExperimentConfig config)
    {
        ArgumentNullException.ThrowIfNull(config);
        return config with { Weights = Weights(config.Weights) };
    }

    /// <summary>The way it trains a network, which the caller frees.</summary>
    /// <param name="experiment">The experiment.</param>
    /// <param name="network">The network that is to be trained.</param>
    /// <param name="config">Its settings.</param>
    public Method For(Experiment experiment, nn.Module<Tensor, Tensor> network, ExperimentConfig config) =>
        Method(experiment, network, config);

    // Other methods have terms and weights of their own: those of the experiment say that nothing is sampled.
    static TriadWeights NotSampled(TriadWeights weights) => weights with { Generative = 0, Ramp = 0 };
}
