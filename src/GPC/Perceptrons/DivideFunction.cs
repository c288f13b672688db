using System.Runtime.CompilerServices;
using GPC.Numerics;

namespace GPC.Perceptrons;

/// <summary>x divided by a number.</summary>
internal readonly struct DivideFunction(double divisor) : IFunction
{
    public static bool SlopeIsOfResult => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Value<V>(V x)
        where V : struct, IVector<V, float> => x / V.Create(divisor);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Slope<V>(V y)
        where V : struct, IVector<V, float> => V.Create(1 / divisor);
}
