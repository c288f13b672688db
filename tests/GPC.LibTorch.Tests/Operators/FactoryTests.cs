using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace GPC.LibTorch.Tests.Operators;

/// <summary>Tensors made out of no tensor: sizes, types, devices, gradients, names.</summary>
public sealed class FactoryTests
{
    private static readonly long[] Two = [2];

    [Fact]
    public void SizesComeInEveryForm()
    {
        using var scope = NewDisposeScope();

        Assert.All([zeros(2), zeros(2L), zeros([2])], tensor => Assert.Equal([2], tensor.shape));
        Assert.All([ones(2, 3), ones(2L, 3L), ones([2, 3])], tensor => Assert.Equal([2, 3], tensor.shape));
        Assert.Equal([2, 3, 4], full(2, 3, 4, 1.5).shape);
        Assert.Equal([2, 3, 4, 5], empty(2, 3, 4, 5).shape);
        Assert.Equal([2, 3], randint(9, new[] { 2L, 3 }).shape);
        Assert.Equal([2, 3], randint(9, new Size(new[] { 2L, 3 })).shape);
    }

    [Fact]
    public void TypesAreThoseOfTorchSharpWhereNoneIsGiven()
    {
        using var scope = NewDisposeScope();

        Assert.Equal(ScalarType.Float32, rand(2).dtype);
        Assert.Equal(ScalarType.Int64, randint(5, Two).dtype);
        Assert.Equal(ScalarType.Int64, randperm(5).dtype);
        Assert.Equal(ScalarType.Int64, arange(5).dtype);
        Assert.Equal(ScalarType.Float32, arange(5.0).dtype);
        Assert.Equal(ScalarType.Int64, full(2, 1).dtype);
        Assert.Equal(ScalarType.Float32, linspace(0, 1, 3).dtype);
        Assert.Equal(ScalarType.Float64, zeros(2, dtype: ScalarType.Float64).dtype);
        Assert.Equal(ScalarType.Int32, randint(5, Two, dtype: ScalarType.Int32).dtype);
    }

    [Fact]
    public void GradientsAreRequiredWhereAsked()
    {
        using var scope = NewDisposeScope();

        Assert.True(randn(2, 2, requires_grad: true).requires_grad);
        Assert.False(randn(2, 2).requires_grad);
        Assert.True(zeros(2).ones_like(requires_grad: true).requires_grad);
    }

    [Fact]
    public void LikeFactoriesTakeTypeAndDeviceFromTheTensor()
    {
        using var scope = NewDisposeScope();
        var x = zeros(2, 3, dtype: ScalarType.Float64);

        Assert.All([x.ones_like(), x.rand_like(), x.new_full(2, 3, 7), torch.full_like(x, 2)], tensor =>
        {
            Assert.Equal(ScalarType.Float64, tensor.dtype);
            Assert.Equal([2, 3], tensor.shape);
        });
    }

    [Fact]
    public void EyeIsSquareUnlessColumnsAreGiven()
    {
        using var scope = NewDisposeScope();

        Assert.Equal([3, 3], eye(3).shape);
        Assert.Equal([1f, 0, 0, 1, 0, 0], eye(3, 2).data<float>().ToArray());
    }

    [Fact]
    public void SameSeedSameNumbers()
    {
        using var scope = NewDisposeScope();
        Tensor Draw(long seed) => rand(4, generator: new torch.Generator((ulong)seed));

        Assert.Equal(Draw(1).data<float>().ToArray(), Draw(1).data<float>().ToArray());
        Assert.NotEqual(Draw(1).data<float>().ToArray(), Draw(2).data<float>().ToArray());
    }

    [Fact]
    public void NamesAreRefused()
    {
        var error = Assert.Throws<NotSupportedException>(() => zeros(2, names: ["rows"]));

        Assert.Contains("Named tensors", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void NoSizesIsAnErrorNotAScalar()
    {
        Assert.Throws<ArgumentNullException>("size", () => zeros((long[])null!));
        Assert.Throws<ArgumentNullException>("shape", () => { using var x = zeros(2); x.reshape(null!); });
    }
}
