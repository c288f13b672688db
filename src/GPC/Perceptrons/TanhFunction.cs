using System.Runtime.CompilerServices;
using GPC.Numerics;

namespace GPC.Perceptrons;

/// <summary>The hyperbolic tangent, 1 - 2 / (1 + exp(2x)).</summary>
internal readonly struct TanhFunction : IFunction
{
    public static bool SlopeIsOfResult => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Value<V>(V x)
        where V : struct, IVector<V, float> => V.Create(1f) - (V.Create(2f) / (V.Create(1f) + V.Exp(x + x)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Slope<V>(V y)
        where V : struct, IVector<V, float> => V.Create(1f) - (y * y);
}
