using GPC.LibTorch.Tests.Conformance;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace GPC.LibTorch.Tests.Optim;

/// <summary>
/// A small problem to train on, the same here and in Python: x w + b is to meet y. The parameters' sizes (7 x 5 and 5) are no multiples of
/// a vector's length.
/// </summary>
public sealed class Regression : IDisposable
{
    /// <summary>The same problem for the peer: <c>train(make, steps)</c> gives w and b after so many steps.</summary>
    public const string Python = """
        def loss_of(p):
            return ((x @ p[0] + p[1] - y) ** 2).mean()
        def train(make, steps=50, closure=False):
            p = [nn.Parameter(w.clone()), nn.Parameter(b.clone())]
            o = make(p)
            for _ in range(steps):
                def backward():
                    o.zero_grad()
                    loss = loss_of(p)
                    loss.backward()
                    return loss
                if closure:
                    last = o.step(backward)
                else:
                    backward()
                    o.step()
            return [q.detach() for q in p] + ([last.detach()] if closure else [])
        """;

    readonly Inputs inputs;

    /// <summary>The problem before the first step.</summary>
    public Regression(ScalarType type = ScalarType.Float32)
    {
        inputs = new Inputs();
        foreach ((string name, long[] shape) in Shapes)
        {
            using Inputs drawn = new Inputs().Normal(name, shape);
            using Tensor values = drawn[name].detach().to(type);
            inputs.Add(name, PeerArray.From(values));
        }
        w = new Parameter(inputs["w"].clone());
        b = new Parameter(inputs["b"].clone());
    }

    static readonly (string, long[])[] Shapes = [("x", [9, 7]), ("y", [9, 5]), ("w", [7, 5]), ("b", [5])];

    public Parameter w { get; set; }

    public Parameter b { get; }

    public Parameter[] Parameters => [w, b];

    /// <summary>Where w is stored column by column: nothing but operators can then work on it.</summary>
    public Regression Transposed()
    {
        using Tensor columns = w.detach().t().contiguous();
        w.Dispose();
        w = new Parameter(columns.t());
        return this;
    }

    /// <summary>Sets new gradients and gives the loss.</summary>
    public Tensor Backward(optim.Optimizer optimizer)
    {
        optimizer.zero_grad();
        using Tensor product = inputs["x"].matmul(w);
        using Tensor sum = product + b;
        using Tensor error = sum - inputs["y"];
        using Tensor squares = error.pow(2);
        Tensor loss = squares.mean();
        loss.backward();
        return loss;
    }

    public void Train(optim.Optimizer optimizer, int steps = 50)
    {
        for (int i = 0; i < steps; i++)
        {
            Backward(optimizer).Dispose();
            optimizer.step();
        }
    }

    /// <summary>What PyTorch makes of the same problem.</summary>
    /// <param name="expression">Python, with the problem's names and <c>train</c>.</param>
    public PeerResult Peer(string expression) => PythonPeer.Evaluate(new PeerCase(expression) { Setup = Python, Inputs = inputs.Arrays });

    public void Dispose()
    {
        foreach (Parameter parameter in Parameters) parameter.Dispose();
        inputs.Dispose();
    }
}
