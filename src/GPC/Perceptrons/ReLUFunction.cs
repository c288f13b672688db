using System.Runtime.CompilerServices;
using GPC.Numerics;

namespace GPC.Perceptrons;

/// <summary>The larger of x and 0; NaN stays.</summary>
internal readonly struct ReLUFunction : IFunction
{
    public static bool SlopeIsOfResult => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Value<V>(V x)
        where V : struct, IVector<V, float> => V.Max(x, V.Create(0f));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Slope<V>(V y)
        where V : struct, IVector<V, float> => V.Sign(y);
}
