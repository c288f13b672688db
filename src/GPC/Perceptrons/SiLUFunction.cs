using System.Runtime.CompilerServices;
using GPC.Numerics;

namespace GPC.Perceptrons;

/// <summary>x times its sigmoid.</summary>
internal readonly struct SiLUFunction : IFunction
{
    public static bool SlopeIsOfResult => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Value<V>(V x)
        where V : struct, IVector<V, float> => x / (V.Create(1f) + V.Exp(-x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Slope<V>(V x)
        where V : struct, IVector<V, float> => Derivative(x, V.Create(1f) / (V.Create(1f) + V.Exp(-x)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Derivative<V>(V x, V sigmoid)
        where V : struct, IVector<V, float> => sigmoid * (V.Create(1f) + (x * (V.Create(1f) - sigmoid)));
}
