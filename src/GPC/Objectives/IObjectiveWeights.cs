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
