using GPC.Oracle;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace GPC.Oracle;

/// <summary>Asserts that a layer is PyTorch's: names and initial values of its state, outputs, gradients, state afterwards.</summary>
static class LayerAgreement
{
    const long Seed = 20260;

    /// <summary>Compares a layer of one input, called <c>x</c>.</summary>
    internal static void Check(string python, Func<nn.Module<Tensor, Tensor>> ours, Inputs inputs, bool training = true, double tolerance = 1e-5) =>
        Check(python, "m(x)", ours, inputs, (layer, x) => [layer.call(x["x"])], training, tolerance);

    /// <summary>Compares a layer of two inputs, called <c>x</c> and <c>y</c>.</summary>
    internal static void Check(string python, Func<nn.Module<Tensor, Tensor, Tensor>> ours, Inputs inputs, bool training = true, double tolerance = 1e-5) =>
        Check(python, "m(x, y)", ours, inputs, (layer, x) => [layer.call(x["x"], x["y"])], training, tolerance);

    /// <summary>Compares a layer in every respect, both sides starting from the same seed.</summary>
    /// <param name="python">Makes PyTorch's layer.</param>
    /// <param name="expression">Applies PyTorch's layer, called <c>m</c>.</param>
    /// <param name="ours">Makes our layer.</param>
    /// <param name="inputs">The inputs of both; disposed here.</param>
    /// <param name="forward">Applies our layer.</param>
    /// <param name="training">False for evaluation mode.</param>
    /// <param name="tolerance">Largest error accepted, relative to 1 + |expected|.</param>
    internal static void Check<TLayer>(string python, string expression, Func<TLayer> ours, Inputs inputs, Func<TLayer, Inputs, Tensor?[]> forward, bool training = true, double tolerance = 1e-5)
        where TLayer : nn.Module
    {
        using (inputs)
        {
            PeerResult expected = PythonPeer.Evaluate(new PeerCase(expression)
            {
                Setup = $"m = {python}\nm.train({(training ? "True" : "False")})",
                Seed = Seed,
                Inputs = inputs.Arrays,
            });
            manual_seed(Seed).Dispose();
            using TLayer layer = ours();
            layer.train(training);
            State($"initial state of {python}", expected.Initial, layer, 0);

            Tensor?[] outputs = forward(layer, inputs);
            Agreement.Outputs(python, expected, outputs, tolerance);
            State($"state of {python} afterwards", expected.State, layer, tolerance);
            Agreement.Backward(outputs);
            Dictionary<string, Tensor> leaves = layer.named_parameters().ToDictionary(p => $"m.{p.name}", p => (Tensor)p.parameter);
            foreach ((string name, PeerArray gradient) in expected.Gradients)
                Agreement.Gradient($"gradient of {name} in {python}", gradient, leaves.GetValueOrDefault(name) ?? inputs[name], tolerance);
            foreach (Tensor? output in outputs) output?.Dispose();
        }
    }

    static void State(string what, IReadOnlyDictionary<string, PeerArray> expected, nn.Module layer, double tolerance)
    {
        Dictionary<string, Tensor> state = layer.state_dict();
        Assert.Equal(expected.Keys, state.Keys.Select(name => $"m.{name}"));
        foreach ((string name, PeerArray array) in expected)
            Agreement.Equal($"{name} in the {what}", array, state[name[2..]], tolerance);
    }
}
