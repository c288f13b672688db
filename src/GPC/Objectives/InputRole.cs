namespace GPC.Objectives;

/// <summary>What training gives an input of an objective. Attributes of the same names, on a parameter of a term, say which.</summary>
public enum InputRole
{
    /// <summary>No role: the objective can be evaluated, not trained.</summary>
    None,

    /// <summary>The network's output for the batch.</summary>
    Data,

    /// <summary>The network's output for a view of each sample of the batch. Each input with this role gets its own view.</summary>
    View,

    /// <summary>The network's output for samples of the model.</summary>
    ModelSamples,

    /// <summary>The class of each sample, as probabilities: a 1 at its class.</summary>
    Labels,

    /// <summary>The network's output for a neighbour of each sample.</summary>
    Neighbour,

    /// <summary>What the training's method computes.</summary>
    Computed,
}

/// <summary>The input is the network's output for the batch: logits, or embeddings where it is a <see cref="Terms.Matrix"/>.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class DataAttribute : Attribute;

/// <summary>The input is the network's output for a view of each sample. Each input with this role gets its own view.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ViewAttribute : Attribute;

/// <summary>
/// The input is the network's output for samples of the model, drawn by Langevin dynamics. None are drawn if no term that takes them has a
/// weight.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ModelSamplesAttribute : Attribute;

/// <summary>
/// The input is the class of each sample, as <see cref="Terms.Probabilities"/>: a 1 at its class. The batches have to be made with labels.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class LabelsAttribute : Attribute;

/// <summary>The input is the network's output for a neighbour of each sample. The batches have to be made with neighbours.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class NeighbourAttribute : Attribute;

/// <summary>The input is computed by the training's method, such as a moving center.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ComputedAttribute : Attribute;
