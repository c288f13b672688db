using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace GPC.LibTorch.Tests.Operators;

/// <summary>C#'s operators on tensors, with tensors and with numbers on either side.</summary>
public sealed class OperatorOverloadTests
{
    private static readonly double[] Values = [-4, 1, 2];

    [Fact]
    public void ArithmeticWithTensors()
    {
        using var scope = NewDisposeScope();
        var (x, y) = (tensor(Values), tensor([3.0, -2, 5]));

        AssertValues([-1, -1, 7], x + y);
        AssertValues([-7, 3, -3], x - y);
        AssertValues([-12, -2, 10], x * y);
        AssertValues([-4.0 / 3, -0.5, 0.4], x / y);
        AssertValues([2, -1, 2], x % y);
        AssertValues([4, -1, -2], -x);
    }

    [Fact]
    public void ArithmeticWithNumbersOnTheRight()
    {
        using var scope = NewDisposeScope();
        var x = tensor(Values);

        Assert.All([x + 2, x + 2L, x + 2f, x + 2.0, x + (Scalar)2], result => AssertValues([-2, 3, 4], result));
        Assert.All([x - 2, x - 2L, x - 2f, x - 2.0, x - (Scalar)2], result => AssertValues([-6, -1, 0], result));
        Assert.All([x * 2, x * 2L, x * 2f, x * 2.0, x * (Scalar)2], result => AssertValues([-8, 2, 4], result));
        Assert.All([x / 2, x / 2L, x / 2f, x / 2.0, x / (Scalar)2], result => AssertValues([-2, 0.5, 1], result));
        Assert.All([x % 3, x % 3L, x % 3f, x % 3.0, x % (Scalar)3], result => AssertValues([2, 1, 2], result));
    }

    [Fact]
    public void ArithmeticWithNumbersOnTheLeft()
    {
        using var scope = NewDisposeScope();
        var x = tensor(Values);

        Assert.All([2 + x, 2L + x, 2f + x, 2.0 + x, (Scalar)2 + x], result => AssertValues([-2, 3, 4], result));
        Assert.All([2 - x, 2L - x, 2f - x, 2.0 - x, (Scalar)2 - x], result => AssertValues([6, 1, 0], result));
        Assert.All([2 * x, 2L * x, 2f * x, 2.0 * x, (Scalar)2 * x], result => AssertValues([-8, 2, 4], result));
        Assert.All([2 / x, 2L / x, 2f / x, 2.0 / x, (Scalar)2 / x], result => AssertValues([-0.5, 2, 1], result));
    }

    [Fact]
    public void ANumberKeepsTheTypeOfTheTensor()
    {
        using var scope = NewDisposeScope();

        Assert.Equal(ScalarType.Float32, (tensor([1f]) * 2.5).dtype);
        Assert.Equal(ScalarType.Int64, (tensor([1L]) * 2).dtype);
        Assert.Equal(ScalarType.Float32, (tensor([1L]) * 2.5).dtype);
        Assert.Equal(ScalarType.Float32, (1 / tensor([2L])).dtype);
    }

    [Fact]
    public void DividingANumberHasTheRightGradient()
    {
        using var scope = NewDisposeScope();
        var x = tensor(Values, requires_grad: true);

        (3 / x).sum().backward();

        AssertValues([-3.0 / 16, -3, -0.75], x.grad!);
    }

    [Fact]
    public void Comparisons()
    {
        using var scope = NewDisposeScope();
        var (x, y) = (tensor(Values), tensor([1.0, 1, 1]));
        Scalar one = 1;

        AssertBooleans([false, true, false], x == y, x == one, one == x);
        AssertBooleans([true, false, true], x != y, x != one, one != x);
        AssertBooleans([true, false, false], x < y, x < one, one > x);
        AssertBooleans([true, true, false], x <= y, x <= one, one >= x);
        AssertBooleans([false, false, true], x > y, x > one, one < x);
        AssertBooleans([false, true, true], x >= y, x >= one, one <= x);
    }

    [Fact]
    public void BitwiseOperators()
    {
        using var scope = NewDisposeScope();
        var (x, y) = (tensor([6L]), tensor([3L]));

        Assert.Equal((2, 7, 5, -7), ((x & y).item<long>(), (x | y).item<long>(), (x ^ y).item<long>(), (~x).item<long>()));
    }

    private static void AssertValues(double[] expected, Tensor actual)
    {
        var found = actual.to_type(ScalarType.Float64).data<double>().ToArray();
        Assert.Equal(expected.Length, found.Length);
        Assert.All(expected.Zip(found), pair => Assert.Equal(pair.First, pair.Second, 1e-9));
    }

    private static void AssertBooleans(bool[] expected, params Tensor[] actual) =>
        Assert.All(actual, tensor => Assert.Equal(expected, tensor.data<bool>().ToArray()));
}
