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

    /// <summary>RMSprop with momentum: gradients over the root of their squares' running mean (T. Tieleman and G. Hinton, lecture 6.5 of "Neural Networks for Machine Learning", 2012).</summary>
    RmsProp,

    /// <summary>Adagrad: gradients over the root of the sum of their squares, without momentum (J. Duchi, E. Hazan and Y. Singer, 2011).</summary>
    Adagrad,
}
