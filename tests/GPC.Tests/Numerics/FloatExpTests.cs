using GPC.Numerics;
using Xunit;
using Xunit.Abstractions;

namespace GPC.Tests.Numerics;

public class FloatExpTests(ITestOutputHelper output)
{
    // Every 97th float of either sign.
    const uint Step = 97;

    [Fact]
    public void IsWithinOneUlpOverTheWholeRange()
    {
        var (worst, at) = (0.0, 0f);
        for (var bits = 0u; bits < 0x7F800000; bits += Step)
        {
            foreach (var x in (float[])[BitConverter.UInt32BitsToSingle(bits), -BitConverter.UInt32BitsToSingle(bits)])
            {
                var exact = Math.Exp(x);
                var result = Exp<Lanes256<float>>(x);
                if (exact >= float.MaxValue) Assert.Equal(exact > 3.4028236e38, float.IsPositiveInfinity(result));
                else if (exact < Math.Pow(2, -125)) Assert.InRange(result, 0, (float)Math.Pow(2, -124.9));
                else
                {
                    var ulp = Math.Abs(result - exact) / (MathF.BitIncrement((float)exact) - (float)exact);
                    if (ulp > worst) (worst, at) = (ulp, x);
                }
            }
        }
        output.WriteLine(FormattableString.Invariant($"largest error {worst:F4} ulp, at {at:R}"));
        Assert.InRange(worst, 0, 1);
    }

    [Fact]
    public void AllWidthsAgree()
    {
        foreach (var x in (float[])[0, 1, -1, 88.7f, 88.8f, -87, -88, -1e30f, 1e30f, float.NegativeInfinity, float.PositiveInfinity])
        {
            var expected = Exp<Lanes256<float>>(x);
            Assert.Equal(expected, Exp<Lanes128<float>>(x));
            Assert.Equal(expected, Exp<Lanes512<float>>(x));
        }
        Assert.True(float.IsNaN(Exp<Lanes256<float>>(float.NaN)));
    }

    static unsafe float Exp<V>(float x)
        where V : struct, IVector<V, float>
    {
        var lanes = stackalloc float[16];
        V.Store(FloatExp.Exp<V, float>(V.Create(x)), new Pointer<float>(lanes), 0);
        return lanes[0];
    }
}
