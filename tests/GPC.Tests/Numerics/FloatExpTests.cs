using GPC.Numerics;
using Xunit;
using Xunit.Abstractions;

namespace GPC.Tests.Numerics;

public class FloatExpTests(ITestOutputHelper output)
{
    // Every 97th float of either sign; the benchmark float-exp-error takes every one.
    const uint Step = 97;

    [Fact]
    public void IsWithinOneUlpOverTheWholeRange()
    {
        var worst = ExpError.Largest(Step, nonPositive: false);
        output.WriteLine($"largest error of any number: {worst}");
        Assert.InRange(worst.Ulps, 0, 1);
    }

    [Fact]
    public void TheShorterFormIsWithinOneUlpOfNonPositives()
    {
        var worst = ExpError.Largest(Step, nonPositive: true);
        output.WriteLine($"largest error of numbers that are at most 0: {worst}");
        Assert.InRange(worst.Ulps, 0, 1);
    }

    [Fact]
    public void AllWidthsAgree()
    {
        foreach (var x in (float[])[0, 1, -1, 88.7f, 88.8f, -87, -88, -1e30f, 1e30f, float.NegativeInfinity, float.PositiveInfinity])
        {
            var expected = Exp<SimdVector256<float>>(x);
            Assert.Equal(expected, Exp<SimdVector128<float>>(x));
            Assert.Equal(expected, Exp<SimdVector512<float>>(x));
        }
        Assert.True(float.IsNaN(Exp<SimdVector256<float>>(float.NaN)));
        Assert.True(float.IsNaN(SimdVector256<float>.First(SimdVector256<float>.ExpNonPositive(SimdVector256<float>.Create(float.NaN)))));
    }

    static float Exp<V>(float x)
        where V : struct, IVector<V, float> => V.First(V.Exp(V.Create(x)));
}
