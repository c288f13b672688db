using System.Runtime.CompilerServices;

namespace GPC.Numerics;

/// <summary>
/// e to the power of x for <c>float</c>, within 1 ulp; results below 2^-125 are zero. <c>Vector256.Exp</c> computes in double precision and takes more than twice the time.
/// </summary>
/// <remarks>
/// x = n ln 2 + r with n whole and |r| at most ln 2 / 2; e^r is 1 + r (1 + r P(r)) with a minimax P of degree 4. Adding 1.5 * 2^23 leaves the nearest whole number in the
/// low bits, and with it the exponent's bias: 2^n is made from these bits.
/// </remarks>
internal static class FloatExp
{
    const double Log2E = 1.44269504, Ln2High = 0.693145752, Ln2Low = 1.42860677e-6;
    const double P0 = 0.49999994, P1 = 0.16666521, P2 = 0.041668389, P3 = 0.0083687454, P4 = 0.0013814541;
    const double Magic = 12582912, Bias = 127;

    /// <summary>For any x. Half of 2^n is made, so that n = 128 has a place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Exp<V, T>(V value)
        where V : struct, IVector<V, T>
        where T : unmanaged
    {
        var x = V.MinFast(V.Create(88.8), V.MaxFast(V.Create(-87.33), value));
        var shifted = V.MultiplyAdd(x, V.Create(Log2E), V.Create(Magic + Bias - 1));
        var power = OfRest<V, T>(x, shifted - V.Create(Magic + Bias - 1));
        return (power + power) * V.LowBitsAsExponent(shifted);
    }

    /// <summary>For x of at most 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V ExpNonPositive<V, T>(V value)
        where V : struct, IVector<V, T>
        where T : unmanaged
    {
        var x = V.MaxFast(V.Create(-88.03), value);
        var shifted = V.MultiplyAdd(x, V.Create(Log2E), V.Create(Magic + Bias));
        return OfRest<V, T>(x, shifted - V.Create(Magic + Bias)) * V.LowBitsAsExponent(shifted);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V OfRest<V, T>(V x, V n)
        where V : struct, IVector<V, T>
        where T : unmanaged
    {
        var r = V.MultiplyAdd(n, V.Create(-Ln2Low), V.MultiplyAdd(n, V.Create(-Ln2High), x));
        var p = V.MultiplyAdd(V.Create(P4), r, V.Create(P3));
        p = V.MultiplyAdd(p, r, V.Create(P2));
        p = V.MultiplyAdd(p, r, V.Create(P1));
        p = V.MultiplyAdd(p, r, V.Create(P0));
        p = V.MultiplyAdd(p, r, V.Create(1.0));
        return V.MultiplyAdd(p, r, V.Create(1.0));
    }
}
