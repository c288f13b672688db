using GPC.Training;
using TorchSharp.Modules;
using Xunit;
using static TorchSharp.torch;

namespace GPC.Tests.Training;

public sealed class LarsTests
{
    const double Rate = 0.5,
        Momentum = 0.9,
        Decay = 0.02,
        Trust = 0.01;

    static readonly double[] Start = [0.5, -1, 2, 0.25, -0.75, 1.5];
    static readonly double[][] Gradients =
    [
        [0.1, 0.2, -0.3, 0.4, 0.5, -0.6],
        [-0.7, 0.1, 0.2, -0.05, 0.3, 0.4],
        [0, 0, 0, 0, 0, 0],
    ];

    [Theory]
    [InlineData(new long[] { 2, 3 })]
    [InlineData(new long[] { 1, 2, 3 })]
    public void MatricesFollowTheFormula(long[] shape)
    {
        using var weight = Parameter(Start, shape);
        using var lars = new Lars([weight], Rate, Momentum, Decay, Trust);
        double[] expected = [.. Start],
            velocity = new double[6];
        for (var step = 0; step < Gradients.Length; step++)
        {
            var rate = Rate / (step + 1);
            Assert.Single(lars.ParamGroups).LearningRate = rate;
            var gradient = Gradients[step];
            var ratio = Norm(gradient) > 0 ? Trust * Norm(expected) / (Norm(gradient) + (Decay * Norm(expected))) : 1;
            for (var i = 0; i < 6; i++)
            {
                velocity[i] = (Momentum * velocity[i]) + (rate * ratio * (gradient[i] + (Decay * expected[i])));
            }
            for (var i = 0; i < 6; i++)
                expected[i] -= velocity[i];

            Step(lars, weight, gradient);
            Near(expected, weight);
        }
    }

    [Fact]
    public void VectorsAndZerosFollowPlainMomentum()
    {
        using var bias = Parameter(Start, 6);
        using var zero = Parameter(new double[6], 3, 2);
        using var lars = new Lars([bias, zero], Rate, Momentum, Decay, Trust);
        Gradient(zero, Gradients[0]);
        Step(lars, bias, Gradients[0]);
        Near(Start.Zip(Gradients[0], (w, g) => w - (Rate * g)), bias);
        Near(Gradients[0].Select(g => -Rate * g), zero);

        Step(lars, bias, Gradients[1]);
        Near(
            Enumerable
                .Range(0, 6)
                .Select(i => Start[i] - (Rate * Gradients[0][i]) - (Rate * ((Momentum * Gradients[0][i]) + Gradients[1][i]))),
            bias
        );
    }

    // The length of an update does not depend on that of the gradient: what the ratio is for.
    [Theory]
    [InlineData(1e-6)]
    [InlineData(1e6)]
    public void AnUpdateIsAShareOfTheWeights(double scale)
    {
        using var weight = Parameter(Start, 2, 3);
        using var lars = new Lars([weight], 1, trust: Trust);
        Step(lars, weight, [.. Gradients[0].Select(g => g * scale)]);
        Assert.Equal(Trust * Norm(Start), Norm([.. Values(weight).Zip(Start, (now, then) => now - then)]), 1e-6);
    }

    [Fact]
    public void ASavedStateGoesOnAsIfNeverStopped()
    {
        using Parameter whole = Parameter(Start, 2, 3),
            second = Parameter(Start, 2, 3);
        using Lars first = new([whole], Rate, Momentum, Decay, Trust),
            resumed = new([second], 7, Momentum, Decay, Trust);
        Step(first, whole, Gradients[0]);
        using var bytes = new MemoryStream();
        first.save_state_dict(new BinaryWriter(bytes));
        Copy(second, whole);
        bytes.Position = 0;
        resumed.load_state_dict(new BinaryReader(bytes));
        Assert.Equal(Rate, Assert.Single(resumed.ParamGroups).LearningRate);
        Step(first, whole, Gradients[1]);
        Step(resumed, second, Gradients[1]);
        Assert.Equal(Values(whole), Values(second));
    }

    [Fact]
    public void ParametersWithoutAGradientStay()
    {
        using var weight = Parameter(Start, 2, 3);
        using var lars = new Lars([weight], Rate);
        lars.step();
        Near(Start, weight);
        lars.Dispose();
    }

    static Parameter Parameter(double[] values, params long[] shape) => new(tensor(values, dtype: ScalarType.Float32).reshape(shape));

    static void Gradient(Parameter parameter, double[] values)
    {
        using var gradient = tensor(values, dtype: ScalarType.Float32).reshape(parameter.shape);
        parameter.grad?.zero_();
        using var loss = (parameter * gradient).sum();
        loss.backward();
    }

    static void Step(Lars lars, Parameter parameter, double[] gradient)
    {
        Gradient(parameter, gradient);
        lars.step();
    }

    static void Copy(Parameter to, Parameter from)
    {
        using var noGrad = no_grad();
        to.copy_(from);
    }

    static void Near(IEnumerable<double> expected, Parameter actual) =>
        Assert.All(expected.Zip(Values(actual)), pair => Assert.Equal(pair.First, pair.Second, 1e-6));

    static double[] Values(Parameter parameter) => [.. parameter.detach().to(ScalarType.Float64).data<double>()];

    static double Norm(double[] values) => Math.Sqrt(values.Sum(value => value * value));
}
