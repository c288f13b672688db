using TorchSharp.Modules;
using Xunit;
using static TorchSharp.torch;
using static TorchSharp.torch.nn.utils;

namespace GPC.LibTorch.Tests.Nn;

public class UtilsTests
{
    [Fact]
    public void TooLongGradientsAreScaledTogether()
    {
        using var a = WithGradient(3, 0);
        using var b = WithGradient(0, 4);
        Assert.Equal(5, clip_grad_norm_([a, b], 1), 1e-6);
        Assert.Equal([0.6f, 0f], Gradient(a), (x, y) => Math.Abs(x - y) < 1e-6);
        Assert.Equal([0f, 0.8f], Gradient(b), (x, y) => Math.Abs(x - y) < 1e-6);
    }

    // What PyTorch's clip_grad_norm_ makes of the same gradients, drawn after manual_seed(3).
    [Theory]
    [InlineData(2.0, 5.027238845825195, -0.015245800837874413f, -0.0198271032422781f)]
    [InlineData(1.5, 8.637676239013672, -0.008873253129422665f, -0.011539630591869354f)]
    [InlineData(double.PositiveInfinity, 1.6205507516860962, -0.047295182943344116f, -0.061507198959589005f)]
    public void TheNumbersArePyTorchs(double order, double norm, float first, float last)
    {
        manual_seed(3);
        using var a = new Parameter(zeros(7, 5));
        using var b = new Parameter(zeros(11));
        using (var gradient = randn(7, 5))
            a.grad = gradient;
        using (var gradient = randn(11))
            b.grad = gradient;
        Assert.Equal(norm, clip_grad_norm_([a, b], 1, order), 1e-6);
        Assert.Equal(first, Gradient(a)[0], 1e-8f);
        Assert.Equal(last, Gradient(b)[^1], 1e-8f);
    }

    [Fact]
    public void ShortGradientsStayAsTheyAre()
    {
        using var a = WithGradient(3, 4);
        Assert.Equal(5, clip_grad_norm_([a], 10), 1e-6);
        Assert.Equal([3f, 4f], Gradient(a));
    }

    [Theory]
    [InlineData(1, 7)]
    [InlineData(double.PositiveInfinity, 4)]
    [InlineData(0, 2)]
    public void TheNormCanBeOfAnotherOrder(double order, double norm)
    {
        using var a = WithGradient(3, 0);
        using var b = WithGradient(0, -4);
        Assert.Equal(norm, clip_grad_norm_([a, b], norm / 2, order), 1e-6);
        Assert.Equal([1.5f, 0f], Gradient(a), (x, y) => Math.Abs(x - y) < 1e-5);
    }

    [Fact]
    public void ParametersWithoutGradientCountNothing()
    {
        using var none = new Parameter(ones(2));
        using var some = WithGradient(6, 8);
        Assert.Equal(0, clip_grad_norm_([none], 1));
        Assert.Equal(10, clip_grad_norm_([none, some], 5), 1e-6);
        Assert.Null(none.grad);
        clip_grad_value_([none, some], 3.5);
        Assert.Equal([3f, 3.5f], Gradient(some), (x, y) => Math.Abs(x - y) < 1e-5);
    }

    [Fact]
    public void ANormThatIsNoNumberShows()
    {
        using var a = WithGradient(float.NaN, 1);
        Assert.True(double.IsNaN(clip_grad_norm_([a], 1)));
        Assert.All(Gradient(a), value => Assert.True(float.IsNaN(value)));
    }

    [Fact]
    public void ValuesAreClippedOnBothSides()
    {
        using var a = WithGradient(-3, 0.25f);
        clip_grad_value_([a], 0.5);
        Assert.Equal([-0.5f, 0.25f], Gradient(a));
    }

    [Fact]
    public void ParametersGoIntoAVectorAndBack()
    {
        using var a = new Parameter(arange(6, dtype: float32).reshape(2, 3));
        using var b = new Parameter(arange(6, 8, dtype: float32));
        using var vector = parameters_to_vector([a, b]);
        Assert.Equal([0f, 1, 2, 3, 4, 5, 6, 7], vector.data<float>().ToArray());
        Assert.True(vector.requires_grad);
        using var negative = vector.detach().neg();
        vector_to_parameters(negative, [a, b]);
        Assert.Equal([2L, 3L], a.shape);
        Assert.Equal([-6f, -7f], b.data<float>().ToArray());
        Assert.True(a.requires_grad && a.is_leaf);
        negative.fill_(9);
        Assert.Equal([9f, 9f], b.data<float>().ToArray());
    }

    [Fact]
    public void AVectorThatIsTooShortChangesNothing()
    {
        using var a = new Parameter(ones(2));
        using var b = new Parameter(ones(2));
        using var vector = zeros(3);
        var error = Assert.Throws<ArgumentException>(() => vector_to_parameters(vector, [a, b]));
        Assert.Contains("4 elements", error.Message, StringComparison.Ordinal);
        Assert.Contains("[3]", error.Message, StringComparison.Ordinal);
        Assert.Equal([1f, 1f], a.data<float>().ToArray());
    }

    private static Parameter WithGradient(params float[] gradient)
    {
        var parameter = new Parameter(zeros(gradient.Length));
        using var value = tensor(gradient);
        parameter.grad = value;
        return parameter;
    }

    private static float[] Gradient(Parameter parameter)
    {
        using var gradient = parameter.grad!;
        return gradient.data<float>().ToArray();
    }
}
