using TorchSharp;
using Xunit;
using static TorchSharp.torch;
using static TorchSharp.torch.nn.init;

namespace GPC.LibTorch.Tests.Nn;

public class InitTests
{
    // First and last element and the sum of what PyTorch's functions of the same name fill in after manual_seed(7).
    [Fact]
    public void ASeedGivesPyTorchsNumbers()
    {
        Check(t => uniform_(t, -2, 5), [3, 4], 1.744457721710205f, 1.856546401977539f, 19.1685511469841);
        Check(t => normal_(t, 1, 2), [3, 4], 0.7064098119735718f, 1.2656139135360718f, 14.10201245546341);
        Check(t => kaiming_uniform_(t, Math.Sqrt(5)), [3, 4], 0.03492254018783569f, 0.050935208797454834f, 0.16693592071533203);
        Check(
            t => kaiming_normal_(t, 0, FanInOut.FanOut, NonlinearityType.ReLU), [3, 4, 2], -0.4735048711299896f, 0.8116695284843445f, -2.6987022385001183);
        Check(t => xavier_uniform_(t, 2), [3, 4], 0.1293279528617859f, 0.18862736225128174f, 0.618210643529892);
        Check(t => xavier_normal_(t), [3, 4], -0.0784652829170227f, 0.07098830491304398f, 0.5617864951491356);
        Check(t => trunc_normal_(t, 0.5, 2, -1, 1.5), [3, 4], 0.37598347663879395f, 0.4133507311344147f, 3.847380191087723);
        Check(t => orthogonal_(t, 1.5), [3, 4], -0.13211506605148315f, -0.37879592180252075f, 0.9692896455526352);
        Check(t => orthogonal_(t), [5, 3], -0.07130312919616699f, 0.7134719491004944f, 0.7539005428552628);
        Check(t => sparse_(t, 0.4, 0.1), [6, 3], 0f, -0.05640066787600517f, -0.34971753507852554);

        static void Check(Func<Tensor, Tensor> fill, long[] shape, float first, float last, double sum)
        {
            manual_seed(7);
            using var tensor = empty(shape);
            Assert.Same(tensor, fill(tensor));
            float[] values = tensor.data<float>().ToArray();
            Assert.Equal(first, values[0], 1e-6f);
            Assert.Equal(last, values[^1], 1e-6f);
            Assert.Equal(sum, values.Sum(value => (double)value), 1e-5);
        }
    }

    [Theory]
    [InlineData(NonlinearityType.Linear, 0, 1)]
    [InlineData(NonlinearityType.ConvTranspose3D, 0, 1)]
    [InlineData(NonlinearityType.Sigmoid, 0, 1)]
    [InlineData(NonlinearityType.Tanh, 0, 1.6666666666666667)]
    [InlineData(NonlinearityType.ReLU, 0, 1.4142135623730951)]
    [InlineData(NonlinearityType.LeakyReLU, 0, 1.4142135623730951)]
    [InlineData(NonlinearityType.LeakyReLU, 2, 0.6324555320336759)]
    public void GainsArePyTorchs(NonlinearityType nonlinearity, double slope, double gain) =>
        Assert.Equal(gain, calculate_gain(nonlinearity, slope), 15);

    [Fact]
    public void AnUnknownNonlinearityIsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => calculate_gain((NonlinearityType)11));

    [Fact]
    public void FansCountTheKernel()
    {
        using var matrix = empty(3, 5);
        using var kernel = empty(4, 2, 3, 3);
        using var vector = empty(3);
        Assert.Equal((5, 3), CalculateFanInAndFanOut(matrix));
        Assert.Equal((18, 36), CalculateFanInAndFanOut(kernel));
        Assert.Contains("[3]", Assert.Throws<ArgumentException>(() => CalculateFanInAndFanOut(vector)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => kaiming_uniform_(vector));
        Assert.Throws<ArgumentException>(() => xavier_normal_(vector));
    }

    [Fact]
    public void SpreadsFollowFanAndGain()
    {
        manual_seed(1);
        using var weight = empty(400, 100);
        Assert.Equal(Math.Sqrt(2.0 / 100), Deviation(kaiming_normal_(weight)), 2e-3);
        Assert.Equal(Math.Sqrt(2.0 / 400), Deviation(kaiming_uniform_(weight, mode: FanInOut.FanOut)), 1e-3);
        Assert.Equal(1 / Math.Sqrt(100), Deviation(kaiming_normal_(weight, nonlinearity: NonlinearityType.Linear)), 2e-3);
        Assert.Equal(3 * Math.Sqrt(2.0 / 500), Deviation(xavier_normal_(weight, 3)), 4e-3);
        Assert.Equal(Math.Sqrt(2.0 / 500), Deviation(glorot_uniform_(weight)), 1e-3);
        Assert.InRange(Largest(xavier_uniform_(weight)), 0.99 * Math.Sqrt(6.0 / 500), Math.Sqrt(6.0 / 500) + 1e-7);
        Assert.True(Largest(glorot_normal_(weight)) > 3 * Math.Sqrt(2.0 / 500));

        static double Deviation(Tensor tensor) => (double)tensor.std();

        static double Largest(Tensor tensor) => (double)tensor.abs().max();
    }

    [Fact]
    public void TruncatedNormalsStayInside()
    {
        manual_seed(1);
        using var tensor = empty(10_000);
        trunc_normal_(tensor, mean: 1, std: 1, a: 0, b: 1.5);
        Assert.True((double)tensor.min() >= 0);
        Assert.True((double)tensor.max() <= 1.5);
        Assert.Equal(0.7927, (double)tensor.mean(), 0.02);
    }

    [Theory]
    [InlineData(4, 7)]
    [InlineData(7, 4)]
    [InlineData(5, 5)]
    public void OrthogonalMatricesAre(long rows, long columns)
    {
        using var matrix = empty(rows, columns, dtype: float64);
        orthogonal_(matrix, gain: 2);
        using var product = rows < columns ? matrix.mm(matrix.t()) : matrix.t().mm(matrix);
        using var expected = eye_(empty(product.shape, dtype: float64)).mul(4);
        Assert.True(product.allclose(expected, 1e-10, 1e-10));
    }

    [Fact]
    public void OrthogonalKernelsAreFlattened()
    {
        using var kernel = empty(4, 2, 3, 3);
        orthogonal_(kernel);
        using var flat = kernel.reshape(4, 18);
        Assert.True(flat.mm(flat.t()).allclose(eye_(empty(4, 4)), 1e-5, 1e-5));
    }

    [Fact]
    public void SparseColumnsHaveTheirShareOfZeros()
    {
        using var matrix = empty(10, 6);
        sparse_(matrix, 0.25);
        Assert.Equal(Enumerable.Repeat(3L, 6), matrix.eq(0).sum(dim: 0).data<long>().ToArray());
    }

    [Fact]
    public void ConstantsFillEverything()
    {
        using var tensor = empty(2, 2);
        Assert.Equal([1f, 1f, 1f, 1f], ones_(tensor).data<float>().ToArray());
        Assert.Equal([0f, 0f, 0f, 0f], zeros_(tensor).data<float>().ToArray());
        Assert.Equal([2.5f, 2.5f, 2.5f, 2.5f], constant_(tensor, 2.5).data<float>().ToArray());
    }

    [Fact]
    public void IdentitiesHaveOnesOnTheirDiagonal()
    {
        using var wide = empty(2, 3);
        Assert.Equal([1f, 0, 0, 0, 1, 0], eye_(wide).data<float>().ToArray());
        using var kernel = empty(3, 2, 3);
        Assert.Equal([0f, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0], dirac_(kernel).data<float>().ToArray());
        using var flat = empty(2, 2, 1, 4);
        Assert.Equal([0f, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0], dirac_(flat).data<float>().ToArray());
    }

    [Fact]
    public void WrongDimensionsAreTold()
    {
        using var vector = empty(4);
        using var cube = empty(2, 2, 2);
        Assert.Contains("[2, 2, 2]", Assert.Throws<ArgumentException>(() => eye_(cube)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => sparse_(cube, 0.5));
        Assert.Throws<ArgumentException>(() => dirac_(vector));
        Assert.Throws<ArgumentException>(() => orthogonal_(vector));
        Assert.Throws<ArgumentNullException>(() => uniform_(null!));
    }

    [Fact]
    public void ParametersAreFilledUnseenByAutograd()
    {
        using var parameter = new TorchSharp.Modules.Parameter(empty(3, 3));
        foreach (Func<Tensor, Tensor> fill in new Func<Tensor, Tensor>[]
                 {
                     t => uniform_(t), t => normal_(t), t => trunc_normal_(t), t => orthogonal_(t), t => sparse_(t, 0.5), eye_, ones_, zeros_,
                     t => constant_(t, 1), t => kaiming_uniform_(t), t => xavier_normal_(t),
                 })
        {
            fill(parameter);
            Assert.True(parameter.is_leaf);
            Assert.True(parameter.requires_grad);
        }
    }

    [Fact]
    public void AnEmptyWeightIsLeftAlone()
    {
        using var nothing = empty(0, 3);
        kaiming_uniform_(nothing, mode: FanInOut.FanOut);
        xavier_normal_(nothing);
        orthogonal_(nothing);
        Assert.Equal(0, nothing.NumberOfElements);
    }

    [Fact]
    public void AGeneratorOfOnesOwnIsUsed()
    {
        using var generator = new torch.Generator(5);
        using var again = new torch.Generator(5);
        using var a = normal_(empty(4), generator: generator);
        manual_seed(99);
        using var b = normal_(empty(4), generator: again);
        Assert.Equal(a.data<float>().ToArray(), b.data<float>().ToArray());
    }
}
