using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace GPC.LibTorch.Tests.Core;

/// <summary>Autograd operations written in C#.</summary>
public class FunctionTests
{
    [Fact]
    public void GradientsAreThoseOfBackward()
    {
        using var x = tensor(new double[] { 1, 2, 3 }, requires_grad: true);
        using var y = Cube.apply(x, 2.0);
        Assert.Equal([2, 16, 54], y.data<double>().ToArray());
        y.sum().backward();
        Assert.Equal([6, 24, 54], x.grad!.data<double>().ToArray());
    }

    [Fact]
    public void WithoutGradientNothingIsRecorded()
    {
        using var x = ones(2);
        Assert.False(Cube.apply(x, 1.0).requires_grad);
        using var w = ones(2, requires_grad: true);
        using (no_grad()) Assert.False(Cube.apply(w, 1.0).requires_grad);
    }

    [Fact]
    public void BackwardCanBeDifferentiatedAgain()
    {
        using var x = tensor(new double[] { 2 }, requires_grad: true);
        var first = autograd.grad([Cube.apply(x, 1.0).sum()], [x], create_graph: true)[0];
        var second = autograd.grad([first.sum()], [x])[0];
        Assert.Equal(12, first.item<double>());
        Assert.Equal(12, second.item<double>());
    }

    [Fact]
    public void SeveralOutputsGetZerosOrNullForUnusedOnes()
    {
        using var x = tensor(new double[] { 3 }, requires_grad: true);
        SplitTwice.apply(x)[0].sum().backward();
        Assert.Equal(2, x.grad!.item<double>());
        Assert.Equal("0", SplitTwice.Seen);
    }

    [Fact]
    public void OutputsCanBeSaved()
    {
        using var x = tensor(new double[] { 0.5 }, requires_grad: true);
        SavedExp.apply(x).sum().backward();
        Assert.Equal(Math.Exp(0.5), x.grad!.item<double>(), 1e-12);
    }

    [Fact]
    public void ASavedTensorChangedInPlaceIsFound()
    {
        using var x = tensor(new double[] { 1, 2 }, requires_grad: true);
        using var z = x * 1;
        using var y = Cube.apply(z, 1.0);
        z.add_(1);
        var error = Assert.Throws<ExternalException>(() => y.sum().backward());
        Assert.Contains("modified by an inplace operation", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TheGraphIsFreedAfterBackwardUnlessRetained()
    {
        using var x = tensor(new double[] { 1 }, requires_grad: true);
        using var y = Cube.apply(x, 1.0).sum();
        y.backward(retain_graph: true);
        y.backward();
        Assert.Equal(6, x.grad!.item<double>());
        Assert.Throws<ExternalException>(() => y.backward());
    }

    [Theory]
    [InlineData("throw", "Faulty.backward threw FormatException: on purpose")]
    [InlineData("count", "returned 1 gradients; expected 2")]
    [InlineData("number", "argument 2 of forward, which is no tensor")]
    [InlineData("null", "backward returned null")]
    [InlineData("shape", "invalid gradient")]
    public void MistakesInBackwardAreExceptionsOfTheCaller(string fault, string expected)
    {
        using var x = ones(2, requires_grad: true);
        using var y = Faulty.apply(x, fault);
        var error = Assert.Throws<ExternalException>(() => y.sum().backward());
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        if (fault == "throw") Assert.IsType<FormatException>(error.InnerException);
        using var fine = (x * 2).sum();
        fine.backward(); // the engine still works
    }

    [Fact]
    public void MistakesInForwardAreTheCallersToo()
    {
        using var x = ones(2, requires_grad: true);
        Assert.Throws<FormatException>(() => Faulty.apply(x, "forward"));
    }

    [Fact]
    public void NodesDieWithTheirGraph()
    {
        var node = MakeAndForget();
        for (var i = 0; i < 3 && node.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
        Assert.False(node.IsAlive, "the node's managed half is still reachable");
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference MakeAndForget()
    {
        using var x = ones(2, requires_grad: true);
        using var y = Keeper.apply(x);
        return Keeper.Last!;
    }

    private sealed class Cube : autograd.SingleTensorFunction<Cube>
    {
        public override string Name => nameof(Cube);

        public override Tensor forward(autograd.AutogradContext ctx, params object[] vars)
        {
            var x = (Tensor)vars[0];
            ctx.save_for_backward([x]);
            ctx.save_data("factor", vars[1]);
            return x.pow(3) * (double)vars[1];
        }

        public override List<Tensor> backward(autograd.AutogradContext ctx, Tensor grad_output) =>
            [grad_output * ctx.get_saved_variables()[0].pow(2) * 3 * (double)ctx.get_data("factor")!, null!];
    }

    private sealed class SplitTwice : autograd.MultiTensorFunction<SplitTwice>
    {
        public static string Seen { get; private set; } = "";

        public override string Name => nameof(SplitTwice);

        public override List<Tensor> forward(autograd.AutogradContext ctx, params object[] vars) => [(Tensor)vars[0] * 2, (Tensor)vars[0] * 5];

        public override List<Tensor> backward(autograd.AutogradContext ctx, List<Tensor> grad_outputs)
        {
            Seen = grad_outputs[1] is null ? "null" : grad_outputs[1].item<double>().ToString(System.Globalization.CultureInfo.InvariantCulture);
            return [(grad_outputs[0] * 2) + (grad_outputs[1] * 5)];
        }
    }

    private sealed class SavedExp : autograd.SingleTensorFunction<SavedExp>
    {
        public override string Name => nameof(SavedExp);

        public override Tensor forward(autograd.AutogradContext ctx, params object[] vars)
        {
            var y = ((Tensor)vars[0]).exp();
            ctx.save_for_backward([y]);
            return y;
        }

        public override List<Tensor> backward(autograd.AutogradContext ctx, Tensor grad_output) => [grad_output * ctx.get_saved_variables()[0]];
    }

    private sealed class Faulty : autograd.SingleTensorFunction<Faulty>
    {
        public override string Name => nameof(Faulty);

        public override Tensor forward(autograd.AutogradContext ctx, params object[] vars)
        {
            if ((string)vars[1] == "forward") throw new FormatException("on purpose");
            ctx.save_data("fault", vars[1]);
            return (Tensor)vars[0] * 1;
        }

        public override List<Tensor> backward(autograd.AutogradContext ctx, Tensor grad_output) => (string)ctx.get_data("fault")! switch
        {
            "throw" => throw new FormatException("on purpose"),
            "count" => [grad_output],
            "number" => [grad_output, grad_output],
            "null" => null!,
            _ => [ones(7), null!],
        };
    }

    private sealed class Keeper : autograd.SingleTensorFunction<Keeper>
    {
        public static WeakReference? Last { get; private set; }

        public override string Name => nameof(Keeper);

        public override Tensor forward(autograd.AutogradContext ctx, params object[] vars)
        {
            Last = new WeakReference(ctx);
            return (Tensor)vars[0] * 1;
        }

        public override List<Tensor> backward(autograd.AutogradContext ctx, Tensor grad_output) => [grad_output];
    }
}
