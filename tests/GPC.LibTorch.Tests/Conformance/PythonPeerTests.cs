using TorchSharp;
using Xunit;
using Xunit.Sdk;

namespace GPC.LibTorch.Tests.Conformance;

/// <summary>The oracle itself: it answers, it says what went wrong, and a difference does not get past it.</summary>
public class PythonPeerTests
{
    [Fact]
    public void ModulesAnswerWithStateAndGradients()
    {
        using var inputs = new Inputs().Normal("x", 5, 2);
        PeerResult result = PythonPeer.Evaluate(new PeerCase("m(x), None, 3") { Setup = "m = nn.BatchNorm1d(2)", Inputs = inputs.Arrays });
        Assert.Equal(["0", "1", "2"], result.Outputs.Keys);
        Assert.Null(result.Outputs["1"]);
        Assert.Equal([3.0], result.Outputs["2"]!.ToDoubles());
        Assert.Equal(["x", "m.weight", "m.bias"], result.Gradients.Keys);
        Assert.Equal([0.0], result.Initial["m.num_batches_tracked"].ToDoubles());
        Assert.Equal([1.0], result.State["m.num_batches_tracked"].ToDoubles());
    }

    [Fact]
    public void WhatPythonRaisedIsSaidAndThePeerLivesOn()
    {
        Assert.EndsWith("raised in Python: ZeroDivisionError: division by zero", Assert.Throws<PythonPeerException>(() => PythonPeer.Evaluate(new PeerCase("1/0"))).Message, StringComparison.Ordinal);
        Assert.Equal([2.0], PythonPeer.Evaluate(new PeerCase("1 + 1")).Outputs["0"]!.ToDoubles());
    }

    [Fact]
    public void WrongValuesShapesTypesAndGradientsAreFound()
    {
        static string Found(string python, Func<Inputs, torch.Tensor> ours) =>
            Assert.ThrowsAny<XunitException>(() => Agreement.Check(python, new Inputs().Values("n", [2], 1f, 2f).Uniform("x", 1, 2, 2), ours)).Message;
        Assert.Contains("element 1 is 3, PyTorch gives 2", Found("n", x => x["n"] + torch.arange(2)), StringComparison.Ordinal);
        Assert.Contains("is float32[1, 2], PyTorch gives float32[2]", Found("n", x => x["n"].unsqueeze(0)), StringComparison.Ordinal);
        Assert.Contains("is float64[2], PyTorch gives float32[2]", Found("n", x => x["n"].to(torch.ScalarType.Float64)), StringComparison.Ordinal);
        Assert.Contains("gradient of x in x", Found("x", x => x["x"].detach() * 2 - x["x"]), StringComparison.Ordinal);
        Assert.Contains("gradient of x in x: no gradient", Found("x", x => x["x"].detach().clone()), StringComparison.Ordinal);
    }
}
