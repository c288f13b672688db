using GPC.Numerics;

namespace GPC.Tests.Numerics;

/// <summary>The largest error of the exponential of floats.</summary>
/// <param name="Ulps">In units of the last place of the exact result; infinite where a result out of range is not infinite or next to
/// zero.</param>
/// <param name="At">Where it is.</param>
sealed record ExpError(double Ulps, float At)
{
    const uint End = 0x7F800000; // infinity

    /// <summary>Over every float, of either sign or of the negative one alone, whose bits are a multiple of a step.</summary>
    public static ExpError Largest(uint step, bool nonPositive)
    {
        var parts = new ExpError[64];
        Parallel.For(0, parts.Length, part =>
            parts[part] = Largest((uint)part * (End / 64), (uint)(part + 1) * (End / 64), step, nonPositive)
        );
        return parts.MaxBy(part => part.Ulps)!;
    }

    public override string ToString() => FormattableString.Invariant($"{Ulps:F4} ulp, at {At:R}");

    static ExpError Largest(uint first, uint end, uint step, bool nonPositive)
    {
        var worst = new ExpError(0, 0);
        for (var bits = first; bits < end; bits += step)
        {
            var size = BitConverter.UInt32BitsToSingle(bits);
            worst = Larger(
                worst,
                -size,
                SimdVector256<float>.First(
                    nonPositive
                        ? SimdVector256<float>.ExpNonPositive(SimdVector256<float>.Create(-size))
                        : SimdVector256<float>.Exp(SimdVector256<float>.Create(-size))
                )
            );
            if (!nonPositive)
                worst = Larger(worst, size, SimdVector256<float>.First(SimdVector256<float>.Exp(SimdVector256<float>.Create(size))));
        }
        return worst;
    }

    static ExpError Larger(ExpError worst, float x, float result)
    {
        var error = Error(Math.Exp(x), result);
        return error > worst.Ulps ? new(error, x) : worst;
    }

    static double Error(double exact, float result)
    {
        if (exact >= float.MaxValue)
            return float.IsPositiveInfinity(result) == exact > 3.4028236e38 ? 0 : double.PositiveInfinity;
        if (exact < 2.351e-38)
            return result is >= 0 and < 2.6e-38f ? 0 : double.PositiveInfinity;
        return Math.Abs(result - exact) / (MathF.BitIncrement((float)exact) - (float)exact);
    }
}
