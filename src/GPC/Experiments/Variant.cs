using GPC.Training;

namespace GPC.Experiments;

/// <summary>An objective with terms left out, to see what each is for.</summary>
/// <param name="Name">What it is called on the command line.</param>
/// <param name="Shows">What is to be expected of it.</param>
public sealed record Variant(string Name, string Shows)
{
    /// <summary>All variants.</summary>
    public static IReadOnlyList<Variant> All { get; } =
    [
        new("full", "all three terms"),
        new("no-gen", "without the generative term: representation collapse (F1)"),
        new("no-inv", "without invariance: assignments permuted across instances (F3)"),
        new("no-prior", "without uniformity: cluster collapse (F2)"),
        new("gen", "the generative term alone, an energy-based model without labels"),
    ];

    /// <summary>A variant by its name.</summary>
    /// <param name="name">The name.</param>
    public static Validated<Variant> Find(string name) => All.FirstOrDefault(variant => variant.Name == name) is { } found
        ? Validated.Valid(found)
        : Validated.Invalid<Variant>(ValidationError.At("variant", name, string.Join(", ", All.Select(variant => variant.Name)), "use one of these"));

    /// <summary>Settings with this variant's weights.</summary>
    /// <param name="config">The settings of the full objective.</param>
    public TrainingConfig Apply(TrainingConfig config)
    {
        ArgumentNullException.ThrowIfNull(config);
        var weights = config.Objective;
        return config with
        {
            Objective = weights with
            {
                Generative = Name is "no-gen" ? 0 : weights.Generative,
                Invariance = Name is "no-inv" or "gen" ? 0 : weights.Invariance,
                Uniformity = Name is "no-prior" or "gen" ? 0 : weights.Uniformity,
            },
        };
    }
}
