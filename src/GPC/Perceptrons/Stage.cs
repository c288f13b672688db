using System.ComponentModel;
using GPC.Numerics;
using static TorchSharp.torch;

namespace GPC.Perceptrons;

/// <summary>A stage of a perceptron. Its input and its result are panels: matrices in memory, one row for each feature, one column for each point.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract unsafe class Stage
{
    /// <summary>The larger of x and 0.</summary>
    public static Stage ReLU { get; } = new ActivationStage<ReLUFunction>(default);

    /// <summary>x times its sigmoid.</summary>
    public static Stage SiLU { get; } = new ActivationStage<SiLUFunction>(default);

    /// <summary>The hyperbolic tangent.</summary>
    public static Stage Tanh { get; } = new ActivationStage<TanhFunction>(default);

    /// <summary>1 / (1 + exp(-x)).</summary>
    public static Stage Sigmoid { get; } = new ActivationStage<SigmoidFunction>(default);

    /// <summary>The learned parameters, which the gradients of <see cref="AddGradients"/> are for.</summary>
    internal virtual IReadOnlyList<Tensor> Parameters => [];

    /// <summary>Whether the result may take its input's place: the derivative is computed from the result.</summary>
    internal virtual bool IsInPlace => false;

    /// <summary><c>x W^T + b</c>.</summary>
    /// <param name="weight">The weight (out, in).</param>
    /// <param name="bias">The bias (out), or none.</param>
    public static Stage Linear(Tensor weight, Tensor? bias) => new LinearStage(weight, bias);

    /// <summary>x where it is positive, else x times a slope.</summary>
    /// <param name="slope">The slope, more than 0.</param>
    public static Stage LeakyReLU(double slope) => new ActivationStage<LeakyReLUFunction>(new(slope));

    /// <summary>x divided by a number.</summary>
    /// <param name="divisor">The number.</param>
    public static Stage Divide(double divisor) => new ActivationStage<DivideFunction>(new(divisor));

    /// <summary>Each point divided by its Euclidean norm.</summary>
    /// <param name="least">What smaller norms count as.</param>
    public static Stage Normalize(double least) => new NormalizeStage(least);

    /// <summary>How many features the result has; 0 where the input doesn't fit.</summary>
    internal virtual int Outputs(int features) => features;

    /// <summary>Computes the result.</summary>
    internal abstract void Forward<V>(float* input, float* result, int features, int columns)
        where V : struct, IVector<V, float>;

    /// <summary>Turns the gradient of the result into that of the input, in place or in other memory.</summary>
    /// <returns>Where it is: one of both.</returns>
    internal abstract float* Backward<V>(float* input, float* result, float* gradient, float* other, int features, int columns)
        where V : struct, IVector<V, float>;

    /// <summary>Adds to the gradients of the parameters.</summary>
    internal virtual void AddGradients<V>(float* input, float* gradient, float* sums, int features, int columns)
        where V : struct, IVector<V, float>
    {
    }
}
