using GPC.Objectives;
using Xunit;
using static TorchSharp.torch;

namespace GPC.Tests.Objectives;

/// <summary>
/// Bad input is refused with the name of the input, what was found, what is expected, and what to do; by both forms on tensors.
/// </summary>
public class BadInputTests
{
    [Fact]
    public void Rows() =>
        Refused(
            "Triad: input 'view' has 5 rows, but 'z' (rows) has 4; expected the same number. Give tensors of the same batch and the "
                + "same model.",
            view: () => randn(5, 3)
        );

    [Fact]
    public void Clusters() =>
        Refused(
            "Triad: input 'view' has 2 clusters, but 'z' (clusters) has 3; expected the same number. Give tensors of the same batch and "
                + "the same model.",
            view: () => randn(4, 2)
        );

    [Fact]
    public void ADimensionTooFew() =>
        Refused("Triad: input 'z' has shape [4]; expected [rows, clusters]. Add the missing dimension with unsqueeze.", z: () => randn(4));

    [Fact]
    public void ADimensionTooMany() =>
        Refused("Triad: input 'z' has shape [4, 3, 1]; expected [rows, clusters]. Flatten it first.", z: () => randn(4, 3, 1));

    [Fact]
    public void AnEmptyBatch() =>
        Refused("Triad: input 'model' has no rows (shape [0, 3]); expected at least one. Leave out empty batches.", model: () =>
            zeros(0, 3)
        );

    [Fact]
    public void NoClusters() =>
        Refused("Triad: input 'z' has no clusters (shape [4, 0]); expected at least one. Leave out empty batches.", z: () => zeros(4, 0));

    [Theory]
    [InlineData(ScalarType.Int64)]
    [InlineData(ScalarType.Int32)]
    [InlineData(ScalarType.Bool)]
    [InlineData(ScalarType.ComplexFloat32)]
    public void TypesThatAreNotFloating(ScalarType type) =>
        Refused($"Triad: input 'z' is of type {type}; expected a floating type. Convert it with to(ScalarType.Float32).", z: () =>
            zeros(4, 3, dtype: type)
        );

    [Theory]
    [InlineData(double.NaN, "NaN", "Invariance, Uniformity, Generative are")]
    [InlineData(double.PositiveInfinity, "Infinity", "Invariance, Uniformity, Generative are")]
    [InlineData(double.NegativeInfinity, "-Infinity", "Invariance is")] // A probability of 0 harms nothing but a logarithm.
    public void NumbersThatAreNotFinite(double value, string text, string lost) =>
        Refused(
            $"Triad: input 'z' has {text} at [2, 1] (1 of 12 numbers are not finite), so {lost} not; expected finite numbers. Look for "
                + "the layer or the learning rate that lets them grow.",
            z: () =>
            {
                var bad = randn(4, 3);
                bad.data<float>()[2, 1] = (float)value;
                return bad;
            }
        );

    [Fact]
    public void TwoDevices() =>
        Refused("Triad: input 'view' is on meta, but 'z' is on cpu; expected one device. Move it with to(cpu).", view: () =>
            zeros(4, 3, device: META)
        );

    [Fact]
    public void ADeviceWithoutNumbers()
    {
        using var scope = NewDisposeScope();
        var found = Assert.Throws<ArgumentException>(() =>
            Triad.Evaluate(zeros(4, 3, device: META), zeros(4, 3, device: META), zeros(6, 3, device: META))
        );
        Assert.Equal(
            "Triad: input 'z' is on meta, where tensors have no numbers; expected a device that computes. Move it with to(CPU). "
                + "(Parameter 'z')",
            found.Message
        );
    }

    [Fact]
    public void Null() =>
        Assert.Equal(
            "Triad: input 'view' is null; give a tensor [rows, clusters]. (Parameter 'view')",
            Assert.Throws<ArgumentNullException>(() => Triad.Evaluate(randn(4, 3), null!, randn(6, 3))).Message
        );

    [Fact]
    public void OtherCounts()
    {
        using var scope = NewDisposeScope();
        var (z, view, model) = (randn(4, 3), randn(4, 3), randn(6, 3));
        Message("Triad: 2 inputs; expected 3: z, view, model. (Parameter 'inputs')", () => Triad.Objective.Evaluate([z, view]));
        Message("Triad: 1 weights; expected 3, one for each of Invariance, Uniformity, Generative. (Parameter 'weights')", () =>
            Triad.Objective.Evaluate([z, view, model], [1])
        );
        Message("Triad: 1 options; expected 0: . (Parameter 'options')", () => Triad.Objective.Evaluate([z, view, model], options: [1]));
    }

    // Each input is good if it is not given.
    static void Refused(string message, Func<Tensor>? z = null, Func<Tensor>? view = null, Func<Tensor>? model = null)
    {
        using var scope = NewDisposeScope();
        Tensor[] inputs = [z?.Invoke() ?? randn(4, 3), view?.Invoke() ?? randn(4, 3), model?.Invoke() ?? randn(6, 3)];
        var parameter =
            z is not null ? "z"
            : view is not null ? "view"
            : "model";
        Message($"{message} (Parameter '{parameter}')", () => Triad.Evaluate(inputs[0], inputs[1], inputs[2]));
        Message($"{message} (Parameter '{parameter}')", () => Triad.EvaluateTensors(inputs[0], inputs[1], inputs[2]));
    }

    static void Message(string message, Func<object> evaluate) =>
        Assert.Equal(message, Assert.ThrowsAny<ArgumentException>(evaluate).Message);
}
