namespace TorchSharp.Modules;

/// <summary>Settings of a parameter group.</summary>
public class OptimizerOptions
{
    /// <summary>The rate of the next step; null for the optimizer's own, which is filled in when the group is added.</summary>
    public double? LearningRate { get; set; }

    /// <summary>The rate that the group started with.</summary>
    public double InitialLearningRate { get; set; }

    /// <summary>Writes the settings, the rates first.</summary>
    public virtual void SaveStateDict(BinaryWriter writer)
    {
        writer.Write(InitialLearningRate);
        writer.Write(LearningRate!.Value);
    }

    /// <summary>Reads what <see cref="SaveStateDict"/> wrote.</summary>
    public virtual void LoadStateDict(BinaryReader reader)
    {
        InitialLearningRate = reader.ReadDouble();
        LearningRate = reader.ReadDouble();
    }

    /// <summary>Copies another group's settings.</summary>
    public virtual void LoadStateDict(OptimizerOptions source)
    {
        InitialLearningRate = source.InitialLearningRate;
        LearningRate = source.LearningRate;
    }

    /// <summary>The optimizer or options given, as the kind that is needed here.</summary>
    /// <exception cref="ArgumentException">It is of another kind.</exception>
    private protected static TOptions Expect<TOptions>(OptimizerOptions source)
        where TOptions : OptimizerOptions =>
        source as TOptions ?? throw new ArgumentException(
            $"Options of {typeof(TOptions).DeclaringType?.Name} expected, found {source?.GetType().FullName ?? "null"}.");
}
