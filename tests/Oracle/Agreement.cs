using Xunit;
using static TorchSharp.torch;

namespace GPC.Oracle;

/// <summary>Asserts that our side computes what PyTorch computes: types, shapes, values, gradients.</summary>
public static class Agreement
{
    /// <summary>
    /// Evaluates <paramref name="python"/> with PyTorch and <paramref name="ours"/> here, on the same inputs, and compares the outputs
    /// and the gradients of their weighted sum with respect to every differentiated input.
    /// </summary>
    /// <param name="python">The expression over the inputs' names.</param>
    /// <param name="inputs">The named inputs; disposed here.</param>
    /// <param name="ours">Gives one tensor (null for Python's <c>None</c>) per output of the expression; they are disposed here.</param>
    /// <param name="seed">Seeds both sides' random numbers first when given.</param>
    /// <param name="tolerance">Largest error accepted, relative to 1 + |expected|.</param>
    public static void Check(string python, Inputs inputs, Func<Inputs, Tensor?[]> ours, long? seed = null, double tolerance = 1e-5)
    {
        using (inputs)
        {
            PeerResult expected = PythonPeer.Evaluate(new PeerCase(python) { Inputs = inputs.Arrays, Seed = seed });
            if (seed is { } value) random.manual_seed(value).Dispose();
            Tensor?[] outputs = ours(inputs);
            Outputs(python, expected, outputs, tolerance);
            Backward(outputs);
            foreach ((string name, PeerArray gradient) in expected.Gradients)
                Gradient($"gradient of {name} in {python}", gradient, inputs[name], tolerance);
            foreach (Tensor? output in outputs) output?.Dispose();
        }
    }

    /// <summary>As the other form, for an expression with a single output.</summary>
    public static void Check(string python, Inputs inputs, Func<Inputs, Tensor> ours, long? seed = null, double tolerance = 1e-5) =>
        Check(python, inputs, x => [ours(x)], seed, tolerance);

    /// <summary>Compares outputs with the peer's, in order.</summary>
    public static void Outputs(string what, PeerResult expected, Tensor?[] outputs, double tolerance)
    {
        Assert.True(expected.Outputs.Count == outputs.Length, $"{what}: {outputs.Length} outputs, PyTorch gives {expected.Outputs.Count}");
        foreach (((string name, PeerArray? array), Tensor? output) in expected.Outputs.Zip(outputs))
        {
            Assert.True(array is null == output is null, $"{what}: output {name} is {output?.ToString() ?? "null"}, PyTorch gives {array?.ToString() ?? "None"}");
            if (array is not null) Equal($"output {name} of {what}", array, output!, tolerance);
        }
    }

    /// <summary>Computes the gradients of the weighted sum of the outputs, with the weights that the peer uses.</summary>
    public static void Backward(IReadOnlyList<Tensor?> outputs)
    {
        Tensor? total = null;
        for (int position = 0; position < outputs.Count; position++)
        {
            if (outputs[position] is not { requires_grad: true } output) continue;
            using Tensor i = arange(position, position + output.numel(), dtype: ScalarType.Float64);
            using Tensor weights = (((7 * i + 3) % 11 - 5.5) / 4).to(output.dtype).reshape(output.shape);
            using Tensor term = (output * weights).sum();
            total = total is null ? term.alias() : total + term;
        }
        total?.backward();
        total?.Dispose();
    }

    /// <summary>Compares a leaf's gradient.</summary>
    public static void Gradient(string what, PeerArray expected, Tensor leaf, double tolerance)
    {
        using Tensor? gradient = leaf.grad;
        Assert.True(gradient is not null, $"{what}: no gradient, PyTorch has one");
        Equal(what, expected, gradient!, tolerance);
    }

    /// <summary>Compares type, shape and elements; infinities and NaNs must be the same.</summary>
    public static void Equal(string what, PeerArray expected, Tensor actual, double tolerance)
    {
        PeerArray found = PeerArray.From(actual);
        Assert.True(expected.ToString() == found.ToString(), $"{what} is {found}, PyTorch gives {expected}");
        foreach ((int i, (double theirs, double ours)) in expected.ToDoubles().Zip(found.ToDoubles()).Index())
        {
            bool close = theirs.Equals(ours) || Math.Abs(theirs - ours) <= tolerance * (1 + Math.Abs(theirs));
            Assert.True(close, $"{what}: element {i} is {ours:R}, PyTorch gives {theirs:R}");
        }
    }
}
