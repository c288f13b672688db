using System.Runtime.CompilerServices;

namespace GPC.Numerics;

/// <summary>
/// e to the power of x for <c>float</c>, within 1 ulp; results below 2^-125 are zero. <c>Vector256.Exp</c> computes in double precision and
/// takes more than twice the time.
/// </summary>
/// <remarks>
/// x = n ln 2 + r with n whole and |r| at most ln 2 / 2; e^r is 1 + r (1 + r P(r)) with a minimax P of degree 4, summed in pairs, which is
/// a shorter chain than one after the other. Adding 1.5 * 2^23 leaves the nearest whole number in the low bits, and with it the exponent's
/// bias: 2^n is made from these bits.
/// </remarks>
static class FloatExp
{
    const double Log2E = 1.44269504,
        Ln2High = 0.693145752,
        Ln2Low = 1.42860677e-6;
    const double P0 = 0.49999994,
        P1 = 0.16666521,
        P2 = 0.041668389,
        P3 = 0.0083687454,
        P4 = 0.0013814541;
    const double Magic = 12582912,
        Bias = 127;

    /// <summary>For any x. Half of 2^n is made, so that n = 128 has a place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Exp<V, T>(V value)
        where V : struct, IVector<V, T>
        where T : unmanaged
    {
        var half = Power<V, T>(V.MinFast(V.Create(88.8), V.MaxFast(V.Create(-87.33), value)), V.Create(Magic + Bias - 1));
        return half + half;
    }

    /// <summary>For x of at most 0; what rounding made larger counts as 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V ExpNonPositive<V, T>(V value)
        where V : struct, IVector<V, T>
        where T : unmanaged => Power<V, T>(V.MinFast(V.Create(0.0), V.MaxFast(V.Create(-88.03), value)), V.Create(Magic + Bias));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V Power<V, T>(V x, V magic)
        where V : struct, IVector<V, T>
        where T : unmanaged
    {
        var shifted = V.MultiplyAdd(x, V.Create(Log2E), magic);
        var n = shifted - magic;
        var r = V.MultiplyAdd(n, V.Create(-Ln2Low), V.MultiplyAdd(n, V.Create(-Ln2High), x));
        var square = r * r;
        var low = V.MultiplyAdd(r, V.Create(P1), V.Create(P0));
        var high = V.MultiplyAdd(square, V.Create(P4), V.MultiplyAdd(r, V.Create(P3), V.Create(P2)));
        var slope = V.MultiplyAdd(V.MultiplyAdd(high, square, low), r, V.Create(1.0));
        return V.MultiplyAdd(slope, r, V.Create(1.0)) * V.LowBitsAsExponent(shifted);
    }
}
