using System.Runtime.CompilerServices;
using GPC.Numerics;

namespace GPC.Perceptrons;

/// <summary>1 / (1 + exp(-x)).</summary>
internal readonly struct SigmoidFunction : IFunction
{
    public static bool SlopeIsOfResult => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Value<V>(V x)
        where V : struct, IVector<V, float> => V.Create(1f) / (V.Create(1f) + V.Exp(-x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Slope<V>(V y)
        where V : struct, IVector<V, float> => y * (V.Create(1f) - y);
}
