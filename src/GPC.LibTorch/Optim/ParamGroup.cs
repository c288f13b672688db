using static TorchSharp.torch.optim;

namespace TorchSharp.Modules;

/// <summary>Parameters that are updated with the same settings.</summary>
public class ParamGroup : ILearningRateController
{
    /// <summary>The parameters; the optimizer that the group is added to reads the sequence once and keeps a list.</summary>
    public IEnumerable<Parameter> Parameters { get; set; } = [];

    /// <summary>The settings; null until the group is added, when all of them are the optimizer's own.</summary>
    public OptimizerOptions Options { get; set; } = null!;

    /// <inheritdoc/>
    public double LearningRate
    {
        get => Options.LearningRate!.Value;
        set => Options.LearningRate = value;
    }

    /// <inheritdoc/>
    public double InitialLearningRate
    {
        get => Options.InitialLearningRate;
        set => Options.InitialLearningRate = value;
    }
}

/// <summary>A parameter group with the settings of one kind of optimizer.</summary>
/// <typeparam name="TOptions">The settings, for instance <see cref="SGD.Options"/>.</typeparam>
public class ParamGroup<TOptions> : ParamGroup
    where TOptions : OptimizerOptions
{
    /// <summary>A group to be filled in.</summary>
    public ParamGroup()
    {
    }

    /// <summary>A group of these parameters.</summary>
    /// <param name="parameters">The parameters to update.</param>
    /// <param name="options">The settings; null for the optimizer's own.</param>
    public ParamGroup(IEnumerable<Parameter> parameters, TOptions? options = null)
    {
        Parameters = parameters;
        base.Options = options!;
    }

    /// <inheritdoc cref="ParamGroup.Options"/>
    public new TOptions Options
    {
        get => (TOptions)base.Options;
        set => base.Options = value;
    }
}
