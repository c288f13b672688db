namespace GPC.Objectives;

/// <summary>What training gives an input of an objective. Attributes of the same names, on a parameter of a term, say which.</summary>
public enum InputRole
{
    /// <summary>Nothing is said: the objective can be evaluated, not trained.</summary>
    None,

    /// <summary>What the network makes of the batch.</summary>
    Data,

    /// <summary>What the network makes of a view of each sample of the batch. Each input with this role gets a view of its own.</summary>
    View,

    /// <summary>What the network makes of samples of the model.</summary>
    ModelSamples,

    /// <summary>The class of each sample, as probabilities: a 1 at its class.</summary>
    Labels,

    /// <summary>What the network makes of a neighbour of each sample.</summary>
    Neighbour,

    /// <summary>What the training's method computes.</summary>
    Computed,
}

/// <summary>The input is what the network makes of the batch: logits, or embeddings where it is a <see cref="Terms.Matrix"/>.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class DataAttribute : Attribute;

/// <summary>The input is what the network makes of a view of each sample. Each input with this role gets a view of its own.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ViewAttribute : Attribute;

/// <summary>The input is what the network makes of samples of the model, drawn by Langevin dynamics. Where no term that takes it has a weight, none are drawn.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ModelSamplesAttribute : Attribute;

/// <summary>The input is the class of each sample, as <see cref="Terms.Probabilities"/>: a 1 at its class. Batches with labels have it.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class LabelsAttribute : Attribute;

/// <summary>The input is what the network makes of a neighbour of each sample. Batches with neighbours have it.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class NeighbourAttribute : Attribute;

/// <summary>The input is computed by the training's method, such as a moving center.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ComputedAttribute : Attribute;
