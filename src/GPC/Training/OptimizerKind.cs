namespace GPC.Training;

/// <summary>What turns gradients into steps.</summary>
public enum OptimizerKind
{
    /// <summary>Adam (D. P. Kingma and J. Ba, 2015).</summary>
    Adam,

    /// <summary>Adam with decoupled weight decay (I. Loshchilov and F. Hutter, 2019).</summary>
    AdamW,

    /// <summary>Stochastic gradient descent with momentum.</summary>
    Sgd,

    /// <summary>Sgd with a rate for each layer, for large batches (Y. You, I. Gitman and B. Ginsburg, 2017).</summary>
    Lars,
}
