using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GPC.Numerics;

/// <summary>
/// e to the power of x for <c>float</c>, within 1 ulp; results below 2^-125 are zero. <c>Vector256.Exp</c> computes in double precision and takes more than twice the time.
/// </summary>
/// <remarks>
/// x = n ln 2 + r with n whole and |r| at most ln 2 / 2; e^r is 1 + r (1 + r P(r)) with a minimax P of degree 4; 2^n is made from its bits, halved, so that
/// n = 128 has a place.
/// </remarks>
internal static class FloatExp
{
    const float Lowest = -87.33f, Highest = 88.8f;
    const float Log2E = 1.44269504f, Magic = 12582912f; // 1.5 * 2^23: adding it leaves the nearest whole number in the low bits
    const float Ln2High = 0.693145752f, Ln2Low = 1.42860677e-6f;
    const float P0 = 0.49999994f, P1 = 0.16666521f, P2 = 0.041668389f, P3 = 0.0083687454f, P4 = 0.0013814541f;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Exp(Vector128<float> value)
    {
        var x = Vector128.MinNative(Vector128.Create(Highest), Vector128.MaxNative(Vector128.Create(Lowest), value));
        var shifted = Vector128.MultiplyAddEstimate(x, Vector128.Create(Log2E), Vector128.Create(Magic));
        var n = shifted - Vector128.Create(Magic);
        var r = Vector128.MultiplyAddEstimate(n, Vector128.Create(-Ln2High), x);
        r = Vector128.MultiplyAddEstimate(n, Vector128.Create(-Ln2Low), r);
        var p = Vector128.MultiplyAddEstimate(Vector128.Create(P4), r, Vector128.Create(P3));
        p = Vector128.MultiplyAddEstimate(p, r, Vector128.Create(P2));
        p = Vector128.MultiplyAddEstimate(p, r, Vector128.Create(P1));
        p = Vector128.MultiplyAddEstimate(p, r, Vector128.Create(P0));
        p = Vector128.MultiplyAddEstimate(p, r, Vector128.Create(1f));
        p = Vector128.MultiplyAddEstimate(p, r, Vector128.Create(1f));
        var half = Vector128.ShiftLeft(shifted.AsInt32() + Vector128.Create(126), 23).AsSingle();
        return (p + p) * half;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Exp(Vector256<float> value)
    {
        var x = Vector256.MinNative(Vector256.Create(Highest), Vector256.MaxNative(Vector256.Create(Lowest), value));
        var shifted = Vector256.MultiplyAddEstimate(x, Vector256.Create(Log2E), Vector256.Create(Magic));
        var n = shifted - Vector256.Create(Magic);
        var r = Vector256.MultiplyAddEstimate(n, Vector256.Create(-Ln2High), x);
        r = Vector256.MultiplyAddEstimate(n, Vector256.Create(-Ln2Low), r);
        var p = Vector256.MultiplyAddEstimate(Vector256.Create(P4), r, Vector256.Create(P3));
        p = Vector256.MultiplyAddEstimate(p, r, Vector256.Create(P2));
        p = Vector256.MultiplyAddEstimate(p, r, Vector256.Create(P1));
        p = Vector256.MultiplyAddEstimate(p, r, Vector256.Create(P0));
        p = Vector256.MultiplyAddEstimate(p, r, Vector256.Create(1f));
        p = Vector256.MultiplyAddEstimate(p, r, Vector256.Create(1f));
        var half = Vector256.ShiftLeft(shifted.AsInt32() + Vector256.Create(126), 23).AsSingle();
        return (p + p) * half;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Exp(Vector512<float> value)
    {
        var x = Vector512.MinNative(Vector512.Create(Highest), Vector512.MaxNative(Vector512.Create(Lowest), value));
        var shifted = Vector512.MultiplyAddEstimate(x, Vector512.Create(Log2E), Vector512.Create(Magic));
        var n = shifted - Vector512.Create(Magic);
        var r = Vector512.MultiplyAddEstimate(n, Vector512.Create(-Ln2High), x);
        r = Vector512.MultiplyAddEstimate(n, Vector512.Create(-Ln2Low), r);
        var p = Vector512.MultiplyAddEstimate(Vector512.Create(P4), r, Vector512.Create(P3));
        p = Vector512.MultiplyAddEstimate(p, r, Vector512.Create(P2));
        p = Vector512.MultiplyAddEstimate(p, r, Vector512.Create(P1));
        p = Vector512.MultiplyAddEstimate(p, r, Vector512.Create(P0));
        p = Vector512.MultiplyAddEstimate(p, r, Vector512.Create(1f));
        p = Vector512.MultiplyAddEstimate(p, r, Vector512.Create(1f));
        var half = Vector512.ShiftLeft(shifted.AsInt32() + Vector512.Create(126), 23).AsSingle();
        return (p + p) * half;
    }
}
