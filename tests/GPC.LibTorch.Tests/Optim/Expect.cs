using GPC.LibTorch.Tests.Conformance;
using Xunit;
using static TorchSharp.torch;

namespace GPC.LibTorch.Tests.Optim;

static class Expect
{
    /// <summary>Every element agrees to <paramref name="tolerance"/> of its size.</summary>
    public static void Close(PeerArray expected, Tensor actual, double tolerance)
    {
        double[] found = PeerArray.From(actual).ToDoubles();
        double[] wanted = expected.ToDoubles();
        Assert.Equal(wanted.Length, found.Length);
        for (int i = 0; i < found.Length; i++)
            Assert.True(Math.Abs(found[i] - wanted[i]) <= tolerance * Math.Abs(wanted[i]), $"element {i} is {found[i]:R}, PyTorch gives {wanted[i]:R}");
    }

    /// <summary>Every bit agrees.</summary>
    public static void Same(Tensor expected, Tensor actual)
    {
        double[] wanted = PeerArray.From(expected).ToDoubles(), found = PeerArray.From(actual).ToDoubles();
        Assert.Equal(wanted, found);
    }
}
