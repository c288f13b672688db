using System.Runtime.CompilerServices;
using GPC.Numerics;

namespace GPC.Perceptrons;

/// <summary>x where it is positive, else x times a slope of more than 0.</summary>
internal readonly struct LeakyReLUFunction(double slope) : IFunction
{
    public static bool SlopeIsOfResult => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Value<V>(V x)
        where V : struct, IVector<V, float> => V.Max(x, V.Create(0f)) + (V.Create(slope) * (x - V.Max(x, V.Create(0f))));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Slope<V>(V y)
        where V : struct, IVector<V, float> => V.MultiplyAdd(V.Max(V.Sign(y), V.Create(0f)), V.Create(1 - slope), V.Create(slope));
}
