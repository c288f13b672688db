namespace GPC.Objectives;

/// <summary>
/// The weights of an objective's terms; they also say which objective it is. The generator writes a record of weights for every objective,
/// which is a config.
/// </summary>
public interface IObjectiveWeights
{
    /// <summary>The objective.</summary>
    Objective Objective { get; }

    /// <summary>The weight of each term, in the order of <see cref="Objective.Terms"/>.</summary>
    IReadOnlyList<double> Values { get; }

    /// <summary>Share of a training over which the weights of terms without samples of the model rise linearly from 0.</summary>
    double Ramp { get; }

    /// <summary>The weights as indented JSON.</summary>
    string ToJson();

    /// <summary>What is wrong with them.</summary>
    IReadOnlyList<ValidationError> Errors();

    /// <summary>What is allowed, but unwise.</summary>
    IReadOnlyList<ValidationError> Warnings();
}

/// <summary>
/// Options of an objective that differ from their defaults. The generator writes a record of options for every objective that has some.
/// </summary>
public interface IObjectiveOptions
{
    /// <summary>The objective.</summary>
    Objective Objective { get; }

    /// <summary>The value of each option, in the order of <see cref="Objective.Options"/>.</summary>
    IReadOnlyList<double> Values { get; }
}

/// <summary>Conditions on the weights of the objective, with their reasons, for this library's configs and for a user's own.</summary>
public static class ObjectiveRules
{
    /// <summary>What a generative weight of zero lets in (failure mode F1).</summary>
    public const string RepresentationCollapse =
        "with a generative weight of 0 nothing punishes representation collapse: all samples may get one embedding, and a constant "
        + "uniform posterior is optimal for uniformity";

    /// <summary>What a uniformity weight of zero lets in (failure mode F2).</summary>
    public const string ClusterCollapse =
        "with a uniformity weight of 0 nothing punishes cluster collapse: one cluster may take all samples, for which invariance is "
        + "perfect";

    /// <summary>What an invariance weight of zero lets in (failure mode F3).</summary>
    public const string PermutedAssignments =
        "with an invariance weight of 0 nothing fixes which sample gets which label: assignments may be permuted across instances, "
        + "which uniformity does not see";

    /// <summary>Why there must be two clusters.</summary>
    public const string AtLeastTwoClusters =
        "clustering needs at least 2 clusters: with one the posterior is constant, and invariance and uniformity are 0 whatever is learned";

    /// <summary>Why a batch must not be smaller than the number of clusters.</summary>
    public const string UniformityCanBeMet =
        "a batch with fewer samples than clusters can't use all clusters with certainty, so that uniformity and confident posteriors "
        + "exclude each other";

    /// <summary>Whether a batch can use every cluster, where it has to.</summary>
    /// <param name="batchSize">Samples in a batch.</param>
    /// <param name="clusters">Number of clusters.</param>
    /// <param name="uniformity">Weight of the uniformity term.</param>
    public static bool CanUseEveryCluster(int batchSize, int clusters, double uniformity) => batchSize >= clusters || uniformity <= 0;
}
