using GPC.Numerics;

namespace GPC.Perceptrons;

/// <summary>A function of a number, and its derivative.</summary>
internal interface IFunction
{
    /// <summary>Whether <see cref="Slope"/> takes the function's result, not its argument.</summary>
    static abstract bool SlopeIsOfResult { get; }

    /// <summary>The function.</summary>
    V Value<V>(V x)
        where V : struct, IVector<V, float>;

    /// <summary>The derivative.</summary>
    V Slope<V>(V from)
        where V : struct, IVector<V, float>;
}
